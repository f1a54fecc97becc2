package org.jiayuan.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.calendar.WorkingCalendar;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a move: who makes it and when, the calendar and the numbers in force, the units; and what comes of it
 * besides the changed matter.
 */
final class Occasion {

    /** Moves that a page opened before them need not have seen. */
    private static final Set<Action> QUIET = EnumSet.of(Action.FOLLOW, Action.NOTE, Action.REMIND, Action.MARK_OVERDUE);

    private final Act act;
    private final Standing standing;
    private final WorkingCalendar calendar;
    private final Terms terms;
    private final Offices offices;
    private final Function<String, Wording> redaction;
    private final Supplier<List<Ask>> openAsks;
    private final Outcome outcome = new Outcome();

    Occasion(
            Act act,
            Standing standing,
            WorkingCalendar calendar,
            Terms terms,
            Offices offices,
            Function<String, Wording> redaction,
            Supplier<List<Ask>> openAsks) {
        this.act = act;
        this.standing = standing;
        this.calendar = calendar;
        this.terms = terms;
        this.offices = offices;
        this.redaction = redaction;
        this.openAsks = openAsks;
    }

    /** What comes of a move besides the changed matter: rows to insert. */
    static final class Outcome {
        final List<EndedRound> endedRounds = new ArrayList<>();
        final List<Ask> asks = new ArrayList<>();
        final List<Integer> droppedAsks = new ArrayList<>();
        final List<Said> answers = new ArrayList<>();

        @Nullable Rating rating;

        @Nullable MatterId rater;
    }

    /** What a reply says to one question, redacted too. */
    record Said(
            int ask,
            Ask.Outcome outcome,
            Wording words,
            @Nullable String to) {}

    /** A round that has ended, with its deadline as it stands for ever. */
    record EndedRound(int turn, RoundKind kind, Deadline deadline) {}

    Outcome outcome() {
        return outcome;
    }

    Act act() {
        return act;
    }

    Instant at() {
        return act.at();
    }

    Standing standing() {
        return standing;
    }

    Terms terms() {
        return terms;
    }

    Offices offices() {
        return offices;
    }

    List<Ask> openAsks() {
        return openAsks.get();
    }

    /** The only row of that action from the matter's state that this person may use. */
    Transition row(Matter matter, Action action) {
        return row(matter, action, null);
    }

    /** The row with that number, or the only one. */
    Transition row(Matter matter, Action action, @Nullable Integer number) {
        var rows = Transitions.of(matter.state, action)
                .filter(row -> number == null || row.row() == number)
                .toList();
        if (rows.isEmpty()) {
            throw new NotPossibleNow("not-now");
        }
        if (!Refusal.allows(matter.kind, action)) {
            throw new NotPossibleNow("resolution-stays");
        }
        return rows.stream()
                .filter(row -> standing.isAny(row.by()))
                .findFirst()
                .orElseThrow(() -> new NotPossibleNow("not-yours"));
    }

    /** The end of that many working days from now, as a moment. */
    Instant workingDaysFromNow(int days, Matter matter) {
        return Limit.workingDays(days).end(at(), 0, calendar, offices.hours(matter.intakeUnit));
    }

    /** The milestones of a matter that is submitted now. */
    Milestones milestones(OfficeHours hours) {
        return new Milestones(
                terms.acceptBy(at(), calendar, hours),
                null,
                terms.dispatchBy(at(), calendar, hours),
                null,
                terms.firstWordBy(at()),
                null);
    }

    /** Starts a round; the one before must have ended. */
    void startRound(Matter matter, RoundKind kind, String event, Limit limit) {
        matter.round = kind;
        matter.turn++;
        matter.deadline = Deadline.start(event, limit, at(), calendar, offices.hours(matter.intakeUnit));
    }

    /** Ends the round, met or missed. */
    void endRound(Matter matter) {
        matter.deadline = matter.deadline.end(at());
        outcome.endedRounds.add(new EndedRound(matter.turn, matter.round, matter.deadline));
    }

    /** Stops the round without a verdict. */
    void stopRound(Matter matter) {
        if (matter.deadline.state() != Deadline.State.ENDED) {
            matter.deadline = matter.deadline.stop(at());
            outcome.endedRounds.add(new EndedRound(matter.turn, matter.round, matter.deadline));
        }
    }

    void resumeRound(Matter matter) {
        matter.deadline = matter.deadline.resume(at(), calendar, offices.hours(matter.intakeUnit));
    }

    void extendRound(Matter matter, int units) {
        matter.deadline = matter.deadline.extend(
                units,
                java.util.Objects.requireNonNull(act.by().account()),
                calendar,
                offices.hours(matter.intakeUnit));
    }

    Wording redact(String words) {
        return redaction.apply(words);
    }

    /** Words that must be there. */
    Wording required(String field, @Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new FieldIsWrong(field, "words-missing");
        }
        return redact(words.strip());
    }

    @Nullable Wording optional(@Nullable String words) {
        return words == null || words.isBlank() ? null : redact(words.strip());
    }

    /** Notes the step and leaves the matter in the state its row says. */
    Step step(Matter matter, Transition row, Audience audience, @Nullable Wording words, Map<String, ?> detail) {
        return step(matter, row, row.to() == null ? matter.state : row.to(), audience, words, detail);
    }

    /** The same, where the state depends on more than the row. */
    Step step(
            Matter matter,
            Transition row,
            State to,
            Audience audience,
            @Nullable Wording words,
            Map<String, ?> detail) {
        var from = matter.state;
        matter.state = to;
        matter.steps++;
        if (!QUIET.contains(row.action())) {
            matter.revision++;
        }
        matter.changedAt = at();
        var party = party(row);
        if (audience == Audience.PUBLIC
                && words != null
                && Step.fromOutside(party, act.by().account())) {
            matter.awaitLook(1, at());
        }
        if (State.FINAL.contains(to) && from != to) {
            matter.closedAt = at();
        }
        matter.nextAt = matter.next();
        return new Step(
                matter.steps,
                row.row(),
                row.action(),
                row.action() == Action.SUBMIT ? null : from,
                to,
                party,
                act.by().account(),
                standing.unit(row.by()),
                at(),
                audience,
                words,
                new LinkedHashMap<>(detail));
    }

    private Party party(Transition row) {
        return row.by().stream().filter(standing::is).sorted().findFirst().orElse(Party.ANYONE);
    }
}
