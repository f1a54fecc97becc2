package org.jiayuan.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.shared.Shanghai;

/** What the passing of days does to a matter: rows 13, 14, 20, 26 and 27. */
public final class Passing {

    private Passing() {}

    /** Row 13: the question was not answered; it goes on without. */
    public record Resume() implements Move {

        @Override
        public Action action() {
            return Action.RESUME;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (matter.answerBy == null || occasion.at().isBefore(matter.answerBy)) {
                throw new NotPossibleNow("not-now");
            }
            occasion.resumeRound(matter);
            matter.answerBy = null;
            return occasion.step(matter, row, Audience.PUBLIC, null, Map.of());
        }
    }

    /** Row 14: nobody has decided on the extension by the due day. */
    public record LapseExtension() implements Move {

        @Override
        public Action action() {
            return Action.LAPSE_EXTENSION;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!matter.extensionOpen() || occasion.at().isBefore(matter.deadline.dueAt())) {
                throw new NotPossibleNow("not-now");
            }
            Dispatching.forgetExtension(matter);
            return occasion.step(matter, row, Audience.STAFF, null, Map.of());
        }
    }

    /** Row 20: nobody has rated; it is closed. */
    public record CloseUnrated() implements Move {

        @Override
        public Action action() {
            return Action.CLOSE_UNRATED;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (matter.rateBy == null || occasion.at().isBefore(matter.rateBy)) {
                throw new NotPossibleNow("not-now");
            }
            matter.comeBackBy = comeBackBy(occasion);
            return occasion.step(matter, row, Audience.PUBLIC, null, Map.of());
        }
    }

    /** Row 26: the due day has passed; the round is marked for ever. */
    public record MarkOverdue() implements Move {

        @Override
        public Action action() {
            return Action.MARK_OVERDUE;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!matter.deadline.mustBeMarked(occasion.at())) {
                throw new NotPossibleNow("not-now");
            }
            matter.deadline = matter.deadline.markOverdue();
            matter.seenBy(occasion.offices().above(matter.holderUnit));
            return occasion.step(
                    matter,
                    row,
                    Audience.PUBLIC,
                    null,
                    Map.of("due", matter.deadline.dueDay().toString()));
        }
    }

    /** The reporter is reminded once that she may rate. */
    public record Remind() implements Move {

        @Override
        public Action action() {
            return Action.REMIND;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (matter.remindAt == null || occasion.at().isBefore(matter.remindAt)) {
                throw new NotPossibleNow("not-now");
            }
            matter.remindAt = null;
            return occasion.step(matter, row, Audience.STAFF, null, Map.of());
        }
    }

    /**
     * Who had it in hand works there no longer: it is the unit's again.
     *
     * @param account who has left
     */
    public record HandBack(UUID account) implements Move {

        @Override
        public Action action() {
            return Action.HAND_BACK;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!account.equals(matter.holderPerson)) {
                throw new NotPossibleNow("not-now");
            }
            matter.holderPerson = null;
            return occasion.step(
                    matter,
                    row,
                    Audience.STAFF,
                    null,
                    Map.of("unit", matter.holderUnit.toString(), "person", account.toString()));
        }
    }

    /**
     * A unit that held it or took it in works no longer: another does.
     *
     * @param closed the unit that has closed
     * @param heir who holds it from now on, if that unit held it
     */
    public record PassOn(UUID closed, UUID heir) implements Move {

        @Override
        public Action action() {
            return Action.PASS_ON;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            boolean held = closed.equals(matter.holderUnit);
            boolean tookIn = closed.equals(matter.intakeUnit);
            if (!held && !tookIn) {
                throw new NotPossibleNow("not-now");
            }
            if (tookIn) {
                matter.intakeUnit = occasion.offices().above(closed);
                matter.seenBy(matter.intakeUnit);
            }
            if (held) {
                matter.giveTo(heir);
                matter.firstLook = false;
            }
            var unit = held ? heir : matter.intakeUnit;
            return occasion.step(matter, row, Audience.PUBLIC, null, Map.of("unit", unit.toString()));
        }
    }

    /**
     * Row 27: the same trouble is there again, as a new matter.
     *
     * @param again the new matter
     */
    public record ComeBack(MatterId again) implements Move {

        @Override
        public Action action() {
            return Action.COME_BACK;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!matter.mayComeBack(occasion.at())) {
                throw new NotPossibleNow("come-back-too-late");
            }
            matter.comeBackBy = null;
            return occasion.step(matter, row, Audience.PUBLIC, null, Map.of("again", again.reference()));
        }
    }

    /** The end of the last day on which a matter that closes now may come back. */
    static Instant comeBackBy(Occasion occasion) {
        var day = occasion.act().day().plusDays(occasion.terms().comeBackDays());
        return Shanghai.startOf(day).plus(Duration.ofDays(1));
    }
}
