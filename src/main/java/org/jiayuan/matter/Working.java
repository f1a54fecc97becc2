package org.jiayuan.matter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;

/** Moves of those who have a matter in hand: rows 12, 14 and 15, and what may be done in any open state. */
public final class Working {

    private Working() {}

    /** Row 12: a question to the reporter; the clock waits for her. */
    public record Ask(@Nullable String question, List<String> askedBefore) implements Move {

        public Ask {
            askedBefore = List.copyOf(askedBefore);
        }

        @Override
        public Action action() {
            return Action.ASK;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            var words = occasion.required("question", question);
            if (askedBefore.contains(words.redacted())) {
                throw new FieldIsWrong("question", "asked-before");
            }
            matter.deadline = matter.deadline.pause(occasion.at());
            matter.answerBy = occasion.workingDaysFromNow(occasion.terms().answerDays(), matter);
            matter.milestones = matter.milestones.spoken(occasion.at());
            matter.handledBy(occasion.act().by().account());
            return occasion.step(matter, row, Audience.REPORTER, words, Map.of());
        }
    }

    /** Row 14: more time is asked for, once in a matter's life. */
    public record AskExtension(@Nullable String reason) implements Move {

        @Override
        public Action action() {
            return Action.ASK_EXTENSION;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (matter.extensionUsed) {
                throw new NotPossibleNow("extension-used");
            }
            if (!matter.mayAskForMore(occasion.at())) {
                throw new NotPossibleNow("extension-too-late");
            }
            var words = occasion.required("reason", reason);
            var account = Objects.requireNonNull(occasion.act().by().account());
            matter.extensionUsed = true;
            matter.extensionAskedAt = occasion.at();
            matter.extensionAskedBy = account;
            matter.extendUnit = Extending.decider(matter, account, occasion.offices());
            matter.seenBy(matter.extendUnit);
            matter.handledBy(account);
            return occasion.step(matter, row, Audience.STAFF, words, Map.of());
        }
    }

    /**
     * Row 15: it is granted or refused.
     *
     * @param granted by the category's amount
     * @param units that amount
     */
    public record DecideExtension(
            boolean granted, int units, @Nullable String reason) implements Move {

        @Override
        public Action action() {
            return granted ? Action.GRANT_EXTENSION : Action.REFUSE_EXTENSION;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!matter.extensionOpen()) {
                throw new NotPossibleNow("no-extension-asked");
            }
            var words = occasion.required("reason", reason);
            if (granted) {
                occasion.extendRound(matter, units);
            }
            Dispatching.forgetExtension(matter);
            return occasion.step(
                    matter,
                    row,
                    granted ? Audience.PUBLIC : Audience.STAFF,
                    words,
                    Map.of("due", matter.deadline.dueDay().toString()));
        }
    }

    /** A word for everybody on how it goes. */
    public record Update(@Nullable String word, Enclosed enclosed) implements Move {

        /** One without photos. */
        public Update(@Nullable String word) {
            this(word, Enclosed.NOTHING);
        }

        @Override
        public Action action() {
            return Action.UPDATE;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            var words = occasion.required("word", word);
            matter.milestones = matter.milestones.spoken(occasion.at());
            return occasion.step(matter, row, Audience.PUBLIC, words, Map.of());
        }
    }

    /** A word among staff. */
    public record Note(@Nullable String note) implements Move {

        @Override
        public Action action() {
            return Action.NOTE;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            return occasion.step(matter, row, Audience.STAFF, occasion.required("note", note), Map.of());
        }
    }

    /** It is of another kind than it looked. */
    public record CorrectCategory(
            Category category, @Nullable String reason) implements Move {

        @Override
        public Action action() {
            return Action.CORRECT_CATEGORY;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            RuleBroken.together(
                    () -> {
                        if (category.code().equals(matter.category)) {
                            throw new FieldIsWrong("category", "category-same");
                        }
                    },
                    () -> occasion.required("reason", reason));
            var words = occasion.required("reason", reason);
            var before = matter.category;
            matter.category = category.code();
            return occasion.step(matter, row, Audience.STAFF, words, Map.of("from", before, "to", matter.category));
        }
    }

    /** It lies elsewhere in the same community. */
    public record Relocate(MatterPlace place, @Nullable String reason) implements Move {

        @Override
        public Action action() {
            return Action.MOVE;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!place.clear() || !place.communityCode().equals(matter.place.communityCode())) {
                throw new FieldIsWrong("cell", "place-not-in-community");
            }
            var words = matter.place.clear() ? occasion.required("reason", reason) : occasion.optional(reason);
            matter.place = place;
            return occasion.step(
                    matter,
                    row,
                    Audience.STAFF,
                    words,
                    Map.of("to", Objects.requireNonNull(place.cellId()).code()));
        }
    }

    /** The questions are put right, until the reply. */
    public record CorrectAsks(List<String> asks) implements Move {

        public CorrectAsks {
            asks = List.copyOf(asks);
        }

        @Override
        public Action action() {
            return Action.CORRECT_ASKS;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            Asking.replace(matter, asks, occasion);
            return occasion.step(matter, row, Audience.REPORTER, null, Map.of());
        }
    }
}
