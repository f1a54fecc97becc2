package org.jiayuan.matter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiayuan.matter.Ask.Answer;
import org.jiayuan.matter.Ask.Outcome;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Moves that bring the answer out: rows 16 to 18 and 24. */
public final class Replying {

    private Replying() {}

    /** Row 16: the answer is written; another person checks it. */
    @Rule(
            clause = "9.2.6",
            says = "A reply goes on only when every open question is answered, refused with a reason, or handed over "
                    + "with where to follow it.",
            source = "matter.md, row 16 and invariant 4")
    public record Reply(List<Answer> answers, @Nullable String words, Enclosed enclosed) implements Move {

        /** One without photos. */
        public Reply(List<Answer> answers, @Nullable String words) {
            this(answers, words, Enclosed.NOTHING);
        }

        public Reply {
            answers = List.copyOf(answers);
        }

        @Override
        public Action action() {
            return Action.REPLY;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            checkAnswers(occasion);
            var account = occasion.act().by().account();
            matter.handledBy(account);
            matter.holderPerson = account;
            matter.checkUnit = checker(matter, occasion.offices());
            matter.seenBy(matter.checkUnit);
            Dispatching.forgetExtension(matter);
            matter.answeredBy = matter.holderUnit;
            answers.forEach(answer -> occasion.outcome()
                    .answers
                    .add(new Occasion.Said(
                            answer.number(),
                            answer.outcome(),
                            occasion.redact(answer.words().strip()),
                            answer.to())));
            return occasion.step(matter, row, Audience.REPORTER, occasion.optional(words), Map.of());
        }

        private void checkAnswers(Occasion occasion) {
            var said = answers.stream().map(Answer::number).collect(Collectors.toSet());
            var wrong = new ArrayList<FieldIsWrong>();
            for (var ask : occasion.openAsks()) {
                if (!said.contains(ask.number())) {
                    wrong.add(new FieldIsWrong("answer-" + ask.number(), "ask-open"));
                }
            }
            for (var answer : answers) {
                boolean where = answer.outcome() != Outcome.HANDED_OVER
                        || (answer.to() != null && !answer.to().isBlank());
                if (answer.words().isBlank()) {
                    wrong.add(new FieldIsWrong("answer-" + answer.number(), "ask-open"));
                }
                if (!where) {
                    wrong.add(new FieldIsWrong("to-" + answer.number(), "ask-handed-nowhere"));
                }
            }
            if (!wrong.isEmpty()) {
                throw RuleBroken.first(wrong);
            }
        }

        private static UUID checker(Matter matter, Offices offices) {
            var unit = matter.redos >= 2 ? offices.above(matter.intakeUnit) : matter.intakeUnit;
            return offices.free(unit, matter.handlers);
        }
    }

    /** Rows 17 and 18: another person has checked it. */
    public record Check(boolean passed, @Nullable String reason) implements Move {

        @Override
        public Action action() {
            return passed ? Action.PASS : Action.FAIL;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            var account = Objects.requireNonNull(occasion.act().by().account());
            matter.checkers.add(account);
            if (!passed) {
                var words = occasion.required("reason", reason);
                matter.reworks++;
                return occasion.step(matter, row, Audience.STAFF, words, Map.of());
            }
            occasion.endRound(matter);
            matter.asksClosed = matter.asks;
            matter.ratedSolved = 0;
            matter.milestones = matter.milestones.spoken(occasion.at());
            matter.rateBy = occasion.workingDaysFromNow(occasion.terms().ratingDays(), matter);
            matter.remindAt =
                    occasion.workingDaysFromNow(Math.ceilDiv(occasion.terms().ratingDays(), 2), matter);
            return occasion.step(
                    matter,
                    row,
                    Audience.PUBLIC,
                    occasion.optional(reason),
                    Map.of("met", Boolean.TRUE.equals(matter.deadline.met())));
        }
    }

    /** Row 24: the last word. */
    public record Decide(@Nullable String reasons, @Nullable String next) implements Move {

        @Override
        public Action action() {
            return Action.DECIDE;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            RuleBroken.together(() -> occasion.required("reasons", reasons), () -> occasion.required("next", next));
            var words = occasion.required("reasons", reasons);
            var further = occasion.required("next", next);
            occasion.endRound(matter);
            matter.asksClosed = matter.asks;
            matter.comeBackBy = Passing.comeBackBy(occasion);
            return occasion.step(
                    matter,
                    row,
                    Audience.PUBLIC,
                    new Wording(
                            words.original() + "\n\n" + further.original(),
                            words.redacted() + "\n\n" + further.redacted()),
                    Map.of());
        }
    }

    /** Who may decide finally: nobody who has handled or checked. */
    static UUID decider(Matter matter, Offices offices) {
        Set<UUID> involved = new HashSet<>(matter.handlers);
        involved.addAll(matter.checkers);
        return offices.free(offices.above(matter.intakeUnit), involved);
    }
}
