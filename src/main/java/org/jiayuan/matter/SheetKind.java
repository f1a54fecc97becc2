package org.jiayuan.matter;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Rule;

/** What of a matter can be put on paper, and when it makes sense. */
@Rule(
        clause = "9.2.6",
        says =
                "A work order is printed while somebody has to work on it, a transfer after it went to another unit, a "
                        + "supervision letter by the unit one level up while it is late or done over, a reply once one went out.",
        source = "domain.md §4.9; 信访工作条例 art. 22, 23")
public enum SheetKind {
    /** 工单. */
    ORDER,
    /** 转办单. */
    TRANSFER,
    /** 督办单. */
    SUPERVISION,
    /** 答复书. */
    REPLY;

    private static final Set<State> AT_WORK =
            EnumSet.of(State.DISPATCHED, State.IN_HAND, State.PAUSED, State.CHECKING, State.CLOSING);
    private static final Set<State> ANSWERED = EnumSet.of(State.REPLIED, State.CLOSED, State.DECIDED);

    /** As it stands in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one an address names. */
    public static Optional<SheetKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Those that make sense now, for her. */
    static List<SheetKind> of(Matter matter, Actor actor, Offices offices, Instant now) {
        return Arrays.stream(values())
                .filter(kind -> kind.fits(matter, actor, offices, now))
                .toList();
    }

    private boolean fits(Matter matter, Actor actor, Offices offices, Instant now) {
        return switch (this) {
            case ORDER -> AT_WORK.contains(matter.state());
            case TRANSFER ->
                AT_WORK.contains(matter.state()) && !matter.holderUnit().equals(matter.intakeUnit());
            case SUPERVISION ->
                AT_WORK.contains(matter.state())
                        && (matter.deadline().isOverdue(now) || matter.redos() >= 2)
                        && actor.units().contains(issuer(matter, offices));
            case REPLY -> ANSWERED.contains(matter.state());
        };
    }

    /** The unit in whose name it is issued. */
    UUID issuer(Matter matter, Offices offices) {
        return switch (this) {
            case ORDER, TRANSFER -> matter.intakeUnit();
            case SUPERVISION -> offices.above(matter.holderUnit());
            case REPLY -> {
                var answered = matter.state() == State.DECIDED ? matter.decideUnit() : matter.answeredBy();
                yield answered == null ? matter.holderUnit() : answered;
            }
        };
    }
}
