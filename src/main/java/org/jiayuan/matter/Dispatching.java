package org.jiayuan.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.Step.Audience;
import org.jspecify.annotations.Nullable;

/** Moves that bring a matter to whoever answers it: rows 6 to 10. */
public final class Dispatching {

    private static final int MOST_RETURNS = 2;

    private Dispatching() {}

    /**
     * Where a matter may go, and why.
     *
     * @param unit who should answer, or look first
     * @param person who is on duty there; null if it is the unit's to share out
     * @param firstLook whether only to look first
     * @param why the sentences that say so, as keys and values
     */
    public record Target(UUID unit, @Nullable UUID person, boolean firstLook, List<Why> why) {}

    /** One sentence of why: a key of the bundle {@code matter.why.<key>} and its values. */
    public record Why(String key, List<String> values) {}

    /** Rows 6 and 7: it goes to a unit. */
    public record Dispatch(Target target) implements Move {

        @Override
        public Action action() {
            return Action.DISPATCH;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action(), matter.supervised() ? 7 : 6);
            send(matter, target);
            matter.milestones = matter.milestones.dispatched(occasion.at());
            return occasion.step(matter, row, Audience.PUBLIC, null, detail(target));
        }
    }

    private static void send(Matter matter, Target target) {
        matter.giveTo(target.unit());
        matter.holderPerson = target.person();
        matter.firstLook = target.firstLook();
    }

    private static Map<String, Object> detail(Target target) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("unit", target.unit().toString());
        if (target.person() != null) {
            detail.put("person", target.person().toString());
        }
        detail.put("firstLook", target.firstLook());
        detail.put("why", target.why());
        return detail;
    }

    /** Row 8: somebody there takes it. */
    public record Take(@Nullable String word) implements Move {

        @Override
        public Action action() {
            return Action.TAKE;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            var account = occasion.act().by().account();
            matter.holderPerson = account;
            matter.handledBy(account);
            var words = occasion.optional(word);
            if (words != null) {
                matter.milestones = matter.milestones.spoken(occasion.at());
            }
            return occasion.step(matter, row, Audience.PUBLIC, words, Map.of());
        }
    }

    /**
     * Row 9: it was sent to the wrong one.
     *
     * @param kind what was wrong, {@code place}, {@code category} or {@code other}: the first two become a correction
     *     task
     * @param better who should have it, if known
     */
    public record Return(
            @Nullable String reason, String kind, @Nullable UUID better) implements Move {

        @Override
        public Action action() {
            return Action.RETURN;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            if (matter.returns >= MOST_RETURNS) {
                throw new NotPossibleNow("two-returns");
            }
            var words = occasion.required("reason", reason);
            var returner = matter.holderUnit;
            matter.returns++;
            matter.firstLook = false;
            matter.giveTo(matter.supervised() ? occasion.offices().above(matter.intakeUnit) : matter.intakeUnit);
            if (!returner.equals(matter.holderUnit)) {
                matter.seers.remove(returner);
            }
            var detail = new LinkedHashMap<String, String>();
            detail.put("unit", returner.toString());
            detail.put("kind", kind);
            if (better != null) {
                detail.put("better", better.toString());
            }
            return occasion.step(matter, row, Audience.PUBLIC, words, detail);
        }
    }

    /** Row 10: it goes on, from the first look to the unit, or from unit to unit. */
    public record HandOver(Target target, @Nullable String word) implements Move {

        @Override
        public Action action() {
            return Action.HAND_OVER;
        }

        @Override
        public Step make(Matter matter, Occasion occasion) {
            var row = occasion.row(matter, action());
            boolean used =
                    !matter.firstLook && matter.handOvers >= occasion.terms().handOvers();
            if (used && !occasion.standing().is(Party.SUPERVISOR)) {
                throw new NotPossibleNow("hand-over-used");
            }
            if (target.unit().equals(matter.holderUnit)) {
                throw new FieldIsWrong("unit", "hand-over-to-itself");
            }
            if (!matter.firstLook) {
                matter.handOvers++;
            }
            var words = occasion.optional(word);
            if (words != null) {
                matter.milestones = matter.milestones.spoken(occasion.at());
            }
            forgetExtension(matter);
            send(matter, target);
            return occasion.step(matter, row, Audience.PUBLIC, words, detail(target));
        }
    }

    /** An extension that was asked for lapses when the matter leaves the hands of who asked. */
    static void forgetExtension(Matter matter) {
        matter.extensionAskedAt = null;
        matter.extensionAskedBy = null;
        matter.extendUnit = null;
    }
}
