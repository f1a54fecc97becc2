package org.jiayuan.matter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jiayuan.calendar.Limit;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;

/** Moves of the reporter, and of neighbours: rows 4, 13, 19 to 23 and 25. */
public final class Reporting {

    private Reporting() {}

    /**
     * Row 4: she does not agree that it does not belong here.
     *
     * @param category its category, whose limit starts anew
     */
    public record Objection(Category category, @Nullable String reason) implements Move {

        @Override
        public Action action() {
            return Action.OBJECT;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!matter.mayObject(occasion.at())) {
                throw new NotPossibleNow("objection-too-late");
            }
            var words = occasion.required("reason", reason);
            matter.objectBy = null;
            matter.closedAt = null;
            matter.intakeUnit = occasion.offices().above(matter.intakeUnit);
            matter.giveTo(matter.intakeUnit);
            occasion.startRound(matter, RoundKind.FIRST, "matter.objected", category.limit());
            return occasion.step(
                    matter,
                    row,
                    Audience.REPORTER,
                    words,
                    Map.of("due", matter.deadline.dueDay().toString()));
        }
    }

    /** Row 13: she answers a question; the clock goes on. */
    public record Answer(@Nullable String words) implements Move {

        @Override
        public Action action() {
            return Action.ANSWER;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            var said = occasion.required("answer", words);
            occasion.resumeRound(matter);
            matter.answerBy = null;
            return occasion.step(matter, row, Audience.REPORTER, said, Map.of());
        }
    }

    /** She adds something: words, photos, or both. */
    public record Add(@Nullable String words, Enclosed enclosed) implements Move {

        @Override
        public Action action() {
            return Action.ADD;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            var said = enclosed.count() == 0 ? occasion.required("words", words) : occasion.optional(words);
            return occasion.step(matter, row, Audience.PUBLIC, said, Map.of("photos", enclosed.count()));
        }
    }

    /** Row 25: she takes it back; its text leaves the public page. */
    public record Withdraw(@Nullable String reason) implements Move {

        @Override
        public Action action() {
            return Action.WITHDRAW;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (matter.reporters > 1) {
                throw new NotPossibleNow("others-wait-too");
            }
            occasion.stopRound(matter);
            Dispatching.forgetExtension(matter);
            matter.answerBy = null;
            matter.listed = false;
            return occasion.step(matter, row, Audience.STAFF, occasion.optional(reason), Map.of());
        }
    }

    /**
     * Rows 19 and 21 to 23: solved, or not.
     *
     * @param missing what is missing, where it is not solved: it becomes an open question
     */
    public record Rate(Rating rating, @Nullable String missing) implements Move {

        @Override
        public Action action() {
            return rating.solved() ? Action.RATE_SOLVED : Action.RATE_NOT_SOLVED;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            return rating.solved() ? solved(matter, occasion) : notSolved(matter, occasion);
        }

        private Step solved(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            occasion.outcome().rating = rating;
            matter.ratedSolved++;
            boolean all = matter.ratedSolved >= matter.reporters;
            if (all) {
                matter.comeBackBy = Passing.comeBackBy(occasion);
            }
            return occasion.step(
                    matter,
                    row,
                    all ? State.CLOSED : State.REPLIED,
                    Audience.PUBLIC,
                    occasion.optional(missing),
                    Map.of());
        }

        private Step notSolved(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action(), 21 + matter.redos);
            var words = occasion.required("comment", missing);
            occasion.outcome().rating = rating;
            occasion.outcome().asks.add(new Ask(++matter.asks, words));
            var detail = new LinkedHashMap<String, String>();
            var terms = occasion.terms();
            switch (matter.redos) {
                case 0 -> {
                    matter.redos = 1;
                    occasion.startRound(
                            matter, RoundKind.REDO_ONE, "matter.not-solved", Limit.workingDays(terms.redoDays()));
                }
                case 1 -> {
                    matter.redos = 2;
                    matter.firstLook = false;
                    matter.giveTo(occasion.offices().above(matter.intakeUnit));
                    occasion.startRound(
                            matter, RoundKind.REDO_TWO, "matter.not-solved", Limit.workingDays(terms.redoDays()));
                }
                default -> {
                    matter.decideUnit = Replying.decider(matter, occasion.offices());
                    matter.giveTo(matter.decideUnit);
                    occasion.startRound(
                            matter, RoundKind.FINAL, "matter.not-solved", Limit.workingDays(terms.finalDays()));
                }
            }
            matter.rateBy = null;
            matter.remindAt = null;
            detail.put("due", matter.deadline.dueDay().toString());
            return occasion.step(matter, row, Audience.PUBLIC, words, detail);
        }
    }

    /** A neighbour has met the same and wants to hear how it goes. */
    public record Follow() implements Move {

        @Override
        public Action action() {
            return Action.FOLLOW;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            matter.followers++;
            return occasion.step(matter, row, Audience.STAFF, null, Map.of());
        }
    }
}
