package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.MatterScenes.Story;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** Drives thousands of random moves by random people at random times against the invariants of matter.md. */
class MatterPropertyTest {

    private static final int STORIES = 4_000;
    private static final int MOVES = 70;
    private static final List<UUID> UNITS = List.of(
            MatterScenes.STATION, MatterScenes.TEAM, MatterScenes.BUREAU, MatterScenes.FIRM, MatterScenes.SUB_DISTRICT);

    private final Map<Integer, Integer> rowsMade = new java.util.TreeMap<>();
    private final Map<State, Integer> statesSeen = new EnumMap<>(State.class);

    @Test
    @Clause("9.2.6")
    void no_sequence_of_moves_breaks_an_invariant() {
        for (int seed = 0; seed < STORIES; seed++) {
            play(new Random(seed), seed);
        }
        for (var row : Transitions.rows()) {
            assertThat(rowsMade.getOrDefault(row.row(), 0))
                    .as("row %s was made", row.row())
                    .isPositive();
        }
        assertThat(statesSeen.keySet()).containsExactlyInAnyOrder(State.values());
    }

    private void play(Random random, int seed) {
        var about = random.nextInt(5) == 0 ? About.STATION : About.NOBODY;
        var start = CalendarScenes.at("2026-01-05T08:00").plus(Duration.ofHours(random.nextInt(24 * 330)));
        var story = new Story(start, about, random.nextBoolean() ? MatterScenes.STREETLIGHT : MatterScenes.NOISE);
        rowsMade.merge(1, 1, Integer::sum);
        for (int i = 0; i < MOVES; i++) {
            story.now = story.now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(6) == 0 ? 9_000 : 600)));
            var before = Snapshot.of(story);
            try {
                var step = make(random, story);
                rowsMade.merge(step.row(), 1, Integer::sum);
                before.checkStep(story, step, seed);
            } catch (RuleBroken refused) {
                before.checkUnchanged(story, seed);
            }
            checkInvariants(story, seed);
            statesSeen.merge(story.matter.state, 1, Integer::sum);
        }
    }

    private static Step make(Random random, Story story) {
        var move = move(random, story);
        return switch (random.nextInt(8)) {
            case 0 -> story.reporter(move);
            case 1 -> story.make(Act.ofProgram(story.now), Standing.ofProgram(), move);
            case 2 -> story.by(Actor.ANYONE, move);
            case 3 -> story.by(MatterScenes.STAFF.get(random.nextInt(MatterScenes.STAFF.size())), move);
            default -> story.by(fitting(random, story, move), move);
        };
    }

    /** Somebody on the staff who may make that move, if there is anybody. */
    private static Actor fitting(Random random, Story story, Move move) {
        var parties = Transitions.of(story.matter.state, move.action())
                .flatMap(row -> row.by().stream())
                .filter(party -> party != Party.ANYONE)
                .collect(java.util.stream.Collectors.toSet());
        var fitting = MatterScenes.STAFF.stream()
                .filter(person ->
                        Standing.of(story.matter, person, story.offices).isAny(parties))
                .toList();
        return fitting.isEmpty() ? Actor.ANYONE : fitting.get(random.nextInt(fitting.size()));
    }

    /** Mostly a move of which the table has a row for this state, so that stories get somewhere. */
    private static Move move(Random random, Story story) {
        Move move;
        int tries = 0;
        do {
            move = anyMove(random, story);
        } while (Transitions.of(story.matter.state, move.action()).findAny().isEmpty() && tries++ < 12);
        return move;
    }

    private static Move anyMove(Random random, Story story) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var word = random.nextInt(10) == 0 ? "" : "话" + random.nextInt(1_000);
        var category = random.nextBoolean() ? MatterScenes.STREETLIGHT : MatterScenes.NOISE;
        var next = new MatterPlace(
                random.nextBoolean() ? MatterScenes.HIGH_TECH : MatterScenes.AZURE_COAST,
                random.nextInt(6) == 0 ? null : "01",
                null,
                null,
                MatterPlace.Source.STAFF,
                null,
                null);
        return switch (random.nextInt(33)) {
            case 0, 1 -> new Intake.Accept(category, random.nextBoolean() ? List.of(word, "二？") : null, word);
            case 2 -> new Intake.Decline("elsewhere", word);
            case 3 -> new Intake.CorrectPlace(next, word);
            case 4 -> random.nextInt(4) == 0 ? new Intake.PassUp(About.HANDLER, word) : new Passing.MarkOverdue();
            case 5, 6, 7 -> new Dispatching.Dispatch(Story.to(unit));
            case 8, 9, 10 -> new Dispatching.Take(word);
            case 11 -> new Dispatching.Return(word, "category", null);
            case 12 -> new Dispatching.HandOver(Story.to(unit), word);
            case 13 -> new Working.Ask(word, List.of());
            case 14 -> new Working.AskExtension(word);
            case 15 -> new Working.DecideExtension(random.nextBoolean(), 5, word);
            case 16, 17, 18 -> random.nextInt(5) == 0 ? new Replying.Reply(List.of(), word) : story.fullReply();
            case 19, 20, 21 -> new Replying.Check(random.nextInt(4) > 0, word);
            case 22, 23 -> new Replying.Decide(word, "可以申请行政复议");
            case 24, 25 -> new Reporting.Rate(new Rating(random.nextInt(3) == 0, 1, null, 4), word);
            case 26 -> new Reporting.Objection(category, word);
            case 27 -> new Reporting.Answer(word);
            case 28 -> random.nextInt(5) == 0 ? new Reporting.Withdraw(word) : new Reporting.Follow();
            case 29 -> random.nextBoolean() ? new Passing.Resume() : new Passing.LapseExtension();
            case 30 -> random.nextBoolean() ? new Passing.CloseUnrated() : new Passing.Remind();
            case 31 -> sideMove(random, story, category, next, word);
            default -> new Passing.ComeBack(new MatterId(MatterScenes.AZURE_COAST, 2026, 999));
        };
    }

    private static Move sideMove(
            Random random, Story story, org.jiayuan.unit.Category category, MatterPlace place, String word) {
        return switch (random.nextInt(8)) {
            case 0 -> new Working.Update(word);
            case 1 -> new Working.Note(word);
            case 2 -> new Reporting.Add(word, new Enclosed(null, random.nextInt(2)));
            case 3 -> new Working.CorrectCategory(category, word);
            case 4 -> new Working.Relocate(place, word);
            case 5 -> new Working.CorrectAsks(List.of(word, "另一问"));
            case 6 -> new Passing.PassOn(MatterScenes.BUREAU, MatterScenes.STATION);
            default -> new Intake.Merge(new Story(story.now, About.NOBODY, category).matterAs(419));
        };
    }

    private record Snapshot(
            State state,
            Deadline deadline,
            int steps,
            int returns,
            int redos,
            UUID holder,
            Set<UUID> handlers,
            int asks) {

        static Snapshot of(Story story) {
            var matter = story.matter;
            return new Snapshot(
                    matter.state,
                    matter.deadline,
                    matter.steps,
                    matter.returns,
                    matter.redos,
                    matter.holderUnit,
                    new HashSet<>(matter.handlers),
                    story.asks.size());
        }

        void checkUnchanged(Story story, int seed) {
            assertThat(story.matter.state)
                    .as("seed %s: refused and unchanged", seed)
                    .isEqualTo(state);
            assertThat(story.matter.steps).isEqualTo(steps);
            assertThat(story.steps).hasSize(steps);
            assertThat(story.matter.deadline).isEqualTo(deadline);
            assertThat(story.matter.holderUnit).isEqualTo(holder);
            assertThat(story.matter.returns).isEqualTo(returns);
            assertThat(story.matter.redos).isEqualTo(redos);
        }

        void checkStep(Story story, Step step, int seed) {
            assertThat(step.sequence())
                    .as("seed %s: 6 every move is one step", seed)
                    .isEqualTo(steps + 1);
            assertThat(step.from()).isEqualTo(state);
            assertThat(step.to()).as("6 the state is the last step's").isEqualTo(story.matter.state);
            if (State.FINAL.contains(state)) {
                assertThat(step.action())
                        .as("5 final states take no action but 27, declined 4")
                        .isIn(Action.COME_BACK, Action.OBJECT);
            }
            if (Set.of(Action.PASS, Action.FAIL).contains(step.action())) {
                assertThat(handlers).as("3 the checker has not handled").doesNotContain(step.account());
            }
            if (step.action() == Action.DECIDE) {
                assertThat(handlers).as("3 who decides has not handled").doesNotContain(step.account());
                assertThat(story.steps.stream()
                                .filter(past -> past.sequence() < step.sequence())
                                .filter(past -> Set.of(Action.PASS, Action.FAIL).contains(past.action()))
                                .map(Step::account))
                        .as("3 who decides has not checked")
                        .doesNotContain(step.account());
            }
            if (step.action() == Action.GRANT_EXTENSION) {
                var asked = story.steps.reversed().stream()
                        .filter(past -> past.action() == Action.ASK_EXTENSION)
                        .findFirst()
                        .orElseThrow();
                assertThat(asked.account()).as("3 who grants has not asked").isNotEqualTo(step.account());
            }
            if (step.action() == Action.REPLY) {
                assertThat(story.lastAnswers)
                        .as("4 nothing is replied while an ask is open")
                        .containsAll(story.openAsks().stream().map(Ask::number).toList());
            }
        }
    }

    private static void checkInvariants(Story story, int seed) {
        var matter = story.matter;
        if (matter.state.open()) {
            assertThat(matter.holderUnit).as("seed %s: 1 one holder", seed).isNotNull();
            var expected = switch (matter.state) {
                case PAUSED -> Deadline.State.PAUSED;
                case REPLIED -> Deadline.State.ENDED;
                default -> Deadline.State.RUNNING;
            };
            assertThat(matter.deadline.state())
                    .as("seed %s: 1 the clock in %s", seed, matter.state)
                    .isEqualTo(expected);
        } else {
            assertThat(matter.deadline.state()).as("seed %s: 1 ended", seed).isEqualTo(Deadline.State.ENDED);
        }
        assertThat(matter.returns).as("2 returns").isLessThanOrEqualTo(2);
        assertThat(matter.redos).as("2 redos").isLessThanOrEqualTo(2);
        assertThat(matter.deadline.extendedBy()).isIn(0, 5);
        assertThat(story.steps.stream().filter(step -> step.action() == Action.GRANT_EXTENSION))
                .as("2 one extension in its life")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(MatterScenes.CALENDAR.isWorkingDay(matter.deadline.dueDay()))
                .as("seed %s: 10 a due day is a working day", seed)
                .isTrue();
        assertThat(story.rounds.stream().map(Occasion.EndedRound::turn))
                .as("each round ends once")
                .doesNotHaveDuplicates();
        assertThat(matter.nextAt == null || matter.state.open())
                .as("time has nothing to do with what is final")
                .isTrue();
    }
}
