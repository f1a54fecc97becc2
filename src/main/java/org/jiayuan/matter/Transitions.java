package org.jiayuan.matter;

import static org.jiayuan.matter.Party.ANYONE;
import static org.jiayuan.matter.Party.CHECKER;
import static org.jiayuan.matter.Party.DECIDER;
import static org.jiayuan.matter.Party.EXTENDER;
import static org.jiayuan.matter.Party.HOLDER;
import static org.jiayuan.matter.Party.INTAKE;
import static org.jiayuan.matter.Party.PROGRAM;
import static org.jiayuan.matter.Party.REPORTER;
import static org.jiayuan.matter.Party.SUPERVISOR;
import static org.jiayuan.matter.State.ACCEPTED;
import static org.jiayuan.matter.State.CHECKING;
import static org.jiayuan.matter.State.CLOSED;
import static org.jiayuan.matter.State.CLOSING;
import static org.jiayuan.matter.State.DECIDED;
import static org.jiayuan.matter.State.DECLINED;
import static org.jiayuan.matter.State.DISPATCHED;
import static org.jiayuan.matter.State.IN_HAND;
import static org.jiayuan.matter.State.MERGED;
import static org.jiayuan.matter.State.PAUSED;
import static org.jiayuan.matter.State.REPLIED;
import static org.jiayuan.matter.State.SUBMITTED;
import static org.jiayuan.matter.State.WITHDRAWN;
import static org.jiayuan.matter.Transition.ClockEffect.ENDS;
import static org.jiayuan.matter.Transition.ClockEffect.EXTENDS;
import static org.jiayuan.matter.Transition.ClockEffect.GOES_ON;
import static org.jiayuan.matter.Transition.ClockEffect.MARKED;
import static org.jiayuan.matter.Transition.ClockEffect.PAUSES;
import static org.jiayuan.matter.Transition.ClockEffect.RUNS_ON;
import static org.jiayuan.matter.Transition.ClockEffect.STARTS_FINAL;
import static org.jiayuan.matter.Transition.ClockEffect.STARTS_FIRST;
import static org.jiayuan.matter.Transition.ClockEffect.STARTS_REDO;
import static org.jiayuan.matter.Transition.ClockEffect.STOPS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** The table: what can be done with a matter, by whom, from where to where. A pair without a row is refused. */
@Rule(
        clause = "9.2.6",
        says = "A matter moves only by the rows of this table; whatever has no row is refused and changes nothing.",
        source = "matter.md, states and actions")
public final class Transitions {

    private static final Set<Party> STAFF = EnumSet.of(INTAKE, HOLDER, CHECKER, SUPERVISOR);

    private static final List<Transition> ROWS = List.of(
            new Transition(1, Set.of(), Action.SUBMIT, Set.of(ANYONE), "danger-shown", SUBMITTED, STARTS_FIRST),
            new Transition(
                    2,
                    Set.of(SUBMITTED),
                    Action.ACCEPT,
                    Set.of(INTAKE, PROGRAM),
                    "category-and-asks",
                    ACCEPTED,
                    RUNS_ON),
            new Transition(
                    3, Set.of(SUBMITTED, ACCEPTED), Action.DECLINE, Set.of(INTAKE), "first-round", DECLINED, STOPS),
            new Transition(
                    4, Set.of(DECLINED), Action.OBJECT, Set.of(REPORTER), "objection-once", SUBMITTED, STARTS_FIRST),
            new Transition(5, State.EARLY, Action.MERGE, Set.of(INTAKE), "merge-target", MERGED, STOPS),
            new Transition(
                    6, Set.of(ACCEPTED), Action.DISPATCH, Set.of(INTAKE, PROGRAM), "few-returns", DISPATCHED, RUNS_ON),
            new Transition(
                    7, Set.of(ACCEPTED), Action.DISPATCH, Set.of(SUPERVISOR), "two-returns", DISPATCHED, RUNS_ON),
            new Transition(8, Set.of(DISPATCHED), Action.TAKE, Set.of(HOLDER), "", IN_HAND, RUNS_ON),
            new Transition(9, Set.of(DISPATCHED), Action.RETURN, Set.of(HOLDER), "few-returns", ACCEPTED, RUNS_ON),
            new Transition(
                    10,
                    Set.of(IN_HAND),
                    Action.HAND_OVER,
                    Set.of(HOLDER, SUPERVISOR),
                    "hand-over",
                    DISPATCHED,
                    RUNS_ON),
            new Transition(
                    11, State.EARLY, Action.CORRECT_PLACE, Set.of(INTAKE, HOLDER), "over-a-border", ACCEPTED, RUNS_ON),
            new Transition(12, Set.of(IN_HAND), Action.ASK, Set.of(HOLDER), "question-once", PAUSED, PAUSES),
            new Transition(13, Set.of(PAUSED), Action.ANSWER, Set.of(REPORTER), "", IN_HAND, GOES_ON),
            new Transition(13, Set.of(PAUSED), Action.RESUME, Set.of(PROGRAM), "answer-days", IN_HAND, GOES_ON),
            new Transition(14, Set.of(IN_HAND), Action.ASK_EXTENSION, Set.of(HOLDER), "extension-once", null, RUNS_ON),
            new Transition(
                    14, Set.of(IN_HAND), Action.LAPSE_EXTENSION, Set.of(PROGRAM), "extension-undecided", null, RUNS_ON),
            new Transition(
                    15, Set.of(IN_HAND), Action.GRANT_EXTENSION, Set.of(EXTENDER), "extension-asked", null, EXTENDS),
            new Transition(
                    15, Set.of(IN_HAND), Action.REFUSE_EXTENSION, Set.of(EXTENDER), "extension-asked", null, RUNS_ON),
            new Transition(16, Set.of(IN_HAND), Action.REPLY, Set.of(HOLDER), "asks-answered", CHECKING, RUNS_ON),
            new Transition(17, Set.of(CHECKING), Action.FAIL, Set.of(CHECKER), "", IN_HAND, RUNS_ON),
            new Transition(18, Set.of(CHECKING), Action.PASS, Set.of(CHECKER), "", REPLIED, ENDS),
            new Transition(19, Set.of(REPLIED), Action.RATE_SOLVED, Set.of(REPORTER), "all-rated", CLOSED, RUNS_ON),
            new Transition(20, Set.of(REPLIED), Action.CLOSE_UNRATED, Set.of(PROGRAM), "rating-days", CLOSED, RUNS_ON),
            new Transition(
                    21, Set.of(REPLIED), Action.RATE_NOT_SOLVED, Set.of(REPORTER), "first-time", IN_HAND, STARTS_REDO),
            new Transition(
                    22,
                    Set.of(REPLIED),
                    Action.RATE_NOT_SOLVED,
                    Set.of(REPORTER),
                    "second-time",
                    ACCEPTED,
                    STARTS_REDO),
            new Transition(
                    23, Set.of(REPLIED), Action.RATE_NOT_SOLVED, Set.of(REPORTER), "third-time", CLOSING, STARTS_FINAL),
            new Transition(24, Set.of(CLOSING), Action.DECIDE, Set.of(DECIDER), "", DECIDED, ENDS),
            new Transition(25, State.UNANSWERED, Action.WITHDRAW, Set.of(REPORTER), "", WITHDRAWN, STOPS),
            new Transition(26, State.OPEN, Action.MARK_OVERDUE, Set.of(PROGRAM), "due-day-passed", null, MARKED),
            new Transition(
                    27, Set.of(CLOSED, DECIDED), Action.COME_BACK, Set.of(REPORTER), "come-back-days", null, RUNS_ON),
            anyOpen(Action.UPDATE, STAFF),
            anyOpen(Action.NOTE, STAFF),
            anyOpen(Action.ADD, Set.of(REPORTER)),
            anyOpen(Action.FOLLOW, Set.of(ANYONE)),
            anyOpen(Action.CORRECT_CATEGORY, Set.of(INTAKE, HOLDER)),
            anyOpen(Action.MOVE, Set.of(INTAKE, HOLDER)),
            new Transition(
                    0,
                    State.EARLY,
                    Action.CORRECT_ASKS,
                    Set.of(REPORTER, INTAKE, HOLDER),
                    "until-reply",
                    null,
                    RUNS_ON),
            new Transition(
                    0, State.EARLY, Action.PASS_UP, Set.of(INTAKE, HOLDER), "about-themselves", SUBMITTED, RUNS_ON),
            anyOpen(Action.HAND_BACK, Set.of(PROGRAM)),
            new Transition(0, State.OPEN, Action.PASS_ON, Set.of(PROGRAM), "unit-closed", null, RUNS_ON),
            new Transition(0, Set.of(REPLIED), Action.REMIND, Set.of(PROGRAM), "once", null, RUNS_ON));

    private Transitions() {}

    /** The row of a word among staff. */
    static Transition note() {
        return ROWS.stream()
                .filter(row -> row.action() == Action.NOTE)
                .findFirst()
                .orElseThrow();
    }

    private static Transition anyOpen(Action action, Set<Party> by) {
        return new Transition(0, State.OPEN, action, by, "", null, RUNS_ON);
    }

    /** Every row, in the order of matter.md; those that are possible in any open state have number 0. */
    public static List<Transition> rows() {
        return ROWS;
    }

    /** The rows of that action from that state. */
    static Stream<Transition> of(State from, Action action) {
        return ROWS.stream().filter(row -> row.action() == action && row.from().contains(from));
    }
}
