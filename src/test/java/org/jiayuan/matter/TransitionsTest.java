package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiayuan.Clause;
import org.jiayuan.LivingDocument;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.matter.MatterScenes.Story;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.Test;

/** The table of states and actions: complete, in words, and as {@code docs/matter.md} shows it. */
class TransitionsTest {

    private static final Properties ENGLISH = words("en");
    private static final Properties CHINESE = words("zh_CN");

    @Test
    @Clause(value = "9.2.6", part = true)
    void every_action_and_every_state_has_a_row() {
        assertThat(Transitions.rows().stream().map(Transition::action)).contains(Action.values());
        assertThat(Transitions.rows().stream().flatMap(row -> row.from().stream()))
                .contains(State.OPEN.toArray(new State[0]));
        assertThat(Transitions.rows().stream().map(Transition::row))
                .containsAll(IntStream.rangeClosed(1, 27).boxed().toList());
    }

    @Test
    void final_states_lead_nowhere_but_back_by_an_objection_or_a_new_matter() {
        assertThat(Transitions.rows().stream()
                        .filter(row -> row.from().stream().anyMatch(State.FINAL::contains))
                        .map(Transition::action))
                .containsExactlyInAnyOrder(Action.OBJECT, Action.COME_BACK);
    }

    @Test
    void every_pair_without_a_row_is_refused_and_changes_nothing() {
        for (var action : Action.values()) {
            for (var state : State.values()) {
                if (Transitions.of(state, action).findAny().isPresent()) {
                    continue;
                }
                var story = new Story(CalendarScenes.at("2026-03-02T10:00"), About.NOBODY, MatterScenes.STREETLIGHT);
                story.matter.state = state;
                var steps = story.matter.steps;
                var occasion = story.occasion(new Act(Actor.ANYONE, story.now), Standing.ofReporter());
                assertThatThrownBy(() -> occasion.row(story.matter, action))
                        .as("%s in %s", action, state)
                        .isInstanceOf(NotPossibleNow.class);
                assertThat(story.matter.state).isEqualTo(state);
                assertThat(story.matter.steps).isEqualTo(steps);
            }
        }
    }

    @Test
    void the_page_about_a_matter_is_up_to_date() {
        var text = new StringBuilder("""
                # A matter: what can be done with it

                Made by `bin/docs` from [Transitions](../src/main/java/org/jiayuan/matter/Transitions.java) and the message bundles of
                `matter`. Each row is one action that leads from one state to another; a pair of state and action without a row is
                refused and changes nothing. Rows that share a number differ in what they lead to; rows without a number are side
                actions that leave the matter where it stands. Numbers of days are rows with an effective date; their first values are
                in [Terms](../src/main/java/org/jiayuan/matter/Terms.java).

                ## States

                | state | in words | open |
                | --- | --- | --- |
                """);
        for (var state : State.values()) {
            text.append("| `%s` | %s | %s |\n"
                    .formatted(state, both("matter.state." + kebab(state)), state.open() ? "yes" : "final"));
        }
        text.append("""

                ## Parties

                Somebody may stand to a matter in several ways at once; as persons they are kept apart (invariant 3).

                | party | in words |
                | --- | --- |
                """);
        for (var party : Party.values()) {
            text.append("| `%s` | %s |\n".formatted(party, both("matter.party." + kebab(party))));
        }
        text.append("""

                ## States and actions

                | row | from | action | by | only if | to | clock |
                | ---: | --- | --- | --- | --- | --- | --- |
                """);
        Transitions.rows()
                .forEach(row -> text.append("| %s | %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                row.row() == 0 ? "" : row.row(),
                                row.from().isEmpty() ? "–" : states(row.from()),
                                both("matter.action." + kebab(row.action())),
                                parties(row.by()),
                                row.only().isEmpty() ? "" : both("matter.only." + row.only()),
                                row.to() == null ? "stays" : state(row.to()),
                                CLOCKS.get(row.clock()))));
        text.append("\n## Invariants\n\n");
        text.append(INVARIANTS);
        LivingDocument.named("matter.md").says(text.toString());
    }

    private static final Map<Transition.ClockEffect, String> CLOCKS = Map.of(
            Transition.ClockEffect.STARTS_FIRST, "a first round starts",
            Transition.ClockEffect.STARTS_REDO, "a redo starts",
            Transition.ClockEffect.STARTS_FINAL, "the final round starts",
            Transition.ClockEffect.RUNS_ON, "as it was",
            Transition.ClockEffect.PAUSES, "pauses",
            Transition.ClockEffect.GOES_ON, "goes on, moved by the working days begun meanwhile",
            Transition.ClockEffect.EXTENDS, "a later due day",
            Transition.ClockEffect.ENDS, "ends, met or missed",
            Transition.ClockEffect.STOPS, "stops without a verdict",
            Transition.ClockEffect.MARKED, "marked overdue for ever");

    private static final String INVARIANTS = """
            A test drives random moves by random people against them:
            [MatterPropertyTest](../src/test/java/org/jiayuan/matter/MatterPropertyTest.java).

            1. An open matter has one holder, and its round's clock runs, is paused, or (answered) has ended.
            2. At most two returns, one extension, two redos.
            3. As persons: who checks has not handled; who grants has not asked; who decides has neither handled nor checked.
               Where nobody in the unit is left, it goes one level up.
            4. Nothing is answered while a question is open.
            5. Final states take no action but coming back, or, declined, an objection.
            6. Every move is one step (who, for which unit, when, from, to, why), only ever added; the state is the last step's.
            7. Numbers of a community and year have no gaps.
            8. A move from a page that is out of date changes nothing and says what changed meanwhile.
            9. The same form sent twice makes one matter and shows the same receipt.
            10. A due day counted in working days is a working day.
            """;

    private static String kebab(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String both(String key) {
        assertThat(ENGLISH.getProperty(key)).as("%s in English", key).isNotBlank();
        assertThat(CHINESE.getProperty(key)).as("%s in Chinese", key).isNotBlank();
        return ENGLISH.getProperty(key) + " · " + CHINESE.getProperty(key);
    }

    private static String state(State state) {
        return ENGLISH.getProperty("matter.state." + kebab(state));
    }

    private static String states(Collection<State> from) {
        if (from.equals(State.OPEN)) {
            return "any open state";
        }
        return from.stream().sorted().map(TransitionsTest::state).collect(Collectors.joining(", "));
    }

    private static String parties(Collection<Party> by) {
        return by.stream()
                .sorted()
                .map(party -> ENGLISH.getProperty("matter.party." + kebab(party)))
                .collect(Collectors.joining(", "));
    }

    private static Properties words(String language) {
        var words = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/matter_" + language + ".properties"))) {
            words.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }
}
