package org.jiayuan.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiayuan.calendar.Limit;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;

/** Moves of the unit that takes in: rows 1 to 5 and 11. */
public final class Intake {

    private Intake() {}

    /** Row 1: a new matter, in the hands of intake, its first round started. */
    static Step submit(Matter matter, Limit limit, Wording words, Occasion occasion) {
        var row = Transitions.rows().getFirst();
        var hours = occasion.offices().hours(matter.intakeUnit);
        matter.state = State.SUBMITTED;
        matter.submittedAt = occasion.at();
        occasion.startRound(matter, RoundKind.FIRST, "matter.submitted", limit);
        matter.milestones = occasion.milestones(hours);
        matter.giveTo(matter.intakeUnit);
        return occasion.step(
                matter,
                row,
                Audience.PUBLIC,
                words,
                Map.of("due", matter.deadline.dueDay().toString()));
    }

    /**
     * Row 2: it is taken in. Category and asks are confirmed or changed.
     *
     * @param category null to leave it
     * @param asks the questions as they shall stand; null to leave them
     */
    public record Accept(
            @Nullable Category category,
            @Nullable List<String> asks,
            @Nullable String word) implements Move {

        @Override
        public Action action() {
            return Action.ACCEPT;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!matter.place.clear()) {
                throw new FieldIsWrong("cell", "place-unclear");
            }
            if (asks == null && matter.asks == 0) {
                throw new FieldIsWrong("asks", "asks-missing");
            }
            if (asks != null) {
                Asking.replace(matter, asks, occasion);
            }
            if (category != null) {
                matter.category = category.code();
            }
            matter.milestones = matter.milestones.accepted(occasion.at());
            var words = occasion.optional(word);
            if (words != null) {
                matter.milestones = matter.milestones.spoken(occasion.at());
            }
            matter.giveTo(matter.intakeUnit);
            return occasion.step(matter, row, Audience.PUBLIC, words, Map.of());
        }
    }

    /**
     * Row 3: it does not belong here.
     *
     * @param reason the kind of reason, a key of the bundle {@code matter.decline.<reason>}
     * @param instead what to do instead, and where
     */
    public record Decline(@Nullable String reason, @Nullable String instead) implements Move {

        @Override
        public Action action() {
            return Action.DECLINE;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (matter.round != RoundKind.FIRST) {
                throw new NotPossibleNow("first-round-only");
            }
            if (reason == null || reason.isBlank()) {
                throw new FieldIsWrong("reason", "reason-missing");
            }
            var words = occasion.required("instead", instead);
            occasion.stopRound(matter);
            matter.declines++;
            matter.objectBy = matter.declines == 1
                    ? occasion.workingDaysFromNow(occasion.terms().objectionDays(), matter)
                    : null;
            matter.milestones = matter.milestones.spoken(occasion.at());
            return occasion.step(matter, row, Audience.PUBLIC, words, Map.of("reason", reason));
        }
    }

    /**
     * Row 5: it is the same as another one and goes on there.
     *
     * @param target the other one, as it stands; it takes the earlier due day
     */
    public record Merge(Matter target) implements Move {

        @Override
        public Action action() {
            return Action.MERGE;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            boolean fits = target.id.communityCode().equals(matter.id.communityCode())
                    && !target.id.equals(matter.id)
                    && State.EARLY.contains(target.state)
                    && target.round == RoundKind.FIRST
                    && !target.about.upwards()
                    && !matter.about.upwards();
            if (matter.round != RoundKind.FIRST) {
                throw new NotPossibleNow("first-round-only");
            }
            if (!fits) {
                throw FieldIsWrong.mergeTarget();
            }
            occasion.stopRound(matter);
            matter.mergedYear = target.id.year();
            matter.mergedNumber = target.id.number();
            return occasion.step(matter, row, Audience.PUBLIC, null, Map.of("into", target.id.reference()));
        }
    }

    /** The other side of a merge: asks, reporters and the earlier due day arrive, and a note says so. */
    static Step receive(Matter target, Matter merged, List<Ask> asks, Occasion occasion) {
        target.reporters += merged.reporters;
        target.followers += merged.followers;
        if (merged.deadline.dueAt().isBefore(target.deadline.dueAt())) {
            target.deadline = merged.deadline.takenOver(target.deadline);
        }
        for (var ask : asks) {
            occasion.outcome().asks.add(new Ask(++target.asks, ask.words()));
        }
        if (!asks.isEmpty()) {
            target.awaitLook(1, occasion.at());
        }
        target.revision++;
        return occasion.step(target, Transitions.note(), Audience.STAFF, null, Map.of("merged", merged.id.reference()));
    }

    /**
     * Row 11: it lies in another community, whose station takes it in from now on.
     *
     * @param place where it really is
     */
    public record CorrectPlace(MatterPlace place, @Nullable String reason) implements Move {

        @Override
        public Action action() {
            return Action.CORRECT_PLACE;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!place.clear() || place.communityCode().equals(matter.place.communityCode())) {
                throw new FieldIsWrong("cell", "place-not-over-a-border");
            }
            var words = occasion.required("reason", reason);
            var detail = new LinkedHashMap<String, String>();
            detail.put("from", matter.place.communityCode());
            detail.put("to", Objects.requireNonNull(place.cellId()).code());
            matter.place = place;
            var station = occasion.offices().stationOf(place.communityCode());
            matter.intakeUnit = matter.about.upwards() ? occasion.offices().above(station) : station;
            matter.giveTo(matter.intakeUnit);
            matter.firstLook = false;
            Dispatching.forgetExtension(matter);
            var to = matter.state == State.SUBMITTED ? State.SUBMITTED : State.ACCEPTED;
            return occasion.step(matter, row, to, Audience.PUBLIC, words, detail);
        }
    }

    /** It is about those who would handle it: it goes one level up, past them. */
    public record PassUp(About about, @Nullable String reason) implements Move {

        @Override
        public Action action() {
            return Action.PASS_UP;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (!about.upwards() || matter.about.upwards()) {
                throw new NotPossibleNow("passed-up-already");
            }
            var words = occasion.required("reason", reason);
            matter.about = about;
            matter.intakeUnit = occasion.offices().above(matter.intakeUnit);
            matter.seers.clear();
            matter.giveTo(matter.intakeUnit);
            matter.firstLook = false;
            Dispatching.forgetExtension(matter);
            return occasion.step(matter, row, Audience.STAFF, words, Map.of("about", about.name()));
        }
    }
}
