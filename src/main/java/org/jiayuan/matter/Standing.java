package org.jiayuan.matter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * As what somebody stands to a matter, and for which unit she acts as that.
 *
 * @param units the unit by party; parties without a unit map to null
 */
@Rule(
        clause = "9.2.6",
        says = "Who checks has not handled, who grants has not asked, who decides has neither handled nor checked: as "
                + "persons, not as units.",
        source = "matter.md, invariant 3; domain.md §4.9 采办分离")
public record Standing(Map<Party, @Nullable UUID> units) {

    static final String MODULE = "matter";

    /** The program's. */
    static Standing ofProgram() {
        return of(Party.PROGRAM);
    }

    /** The reporter's, by account or link. */
    static Standing ofReporter() {
        return of(Party.REPORTER);
    }

    /** That of another system, which is the unit that has it in hand. */
    static Standing ofUnit(UUID unit) {
        var units = new EnumMap<Party, @Nullable UUID>(Party.class);
        units.put(Party.HOLDER, unit);
        units.put(Party.ANYONE, null);
        return new Standing(units);
    }

    /** Anybody's. */
    static Standing ofAnyone() {
        return of(Party.ANYONE);
    }

    private static Standing of(Party party) {
        var units = new EnumMap<Party, @Nullable UUID>(Party.class);
        units.put(party, null);
        units.put(Party.ANYONE, null);
        return new Standing(units);
    }

    /** What somebody's grants make of her. */
    static Standing of(Matter matter, Actor actor, Offices offices) {
        var units = new EnumMap<Party, @Nullable UUID>(Party.class);
        units.put(Party.ANYONE, null);
        var account = actor.account();
        if (account == null) {
            return actor instanceof Actor.Program ? ofProgram() : new Standing(units);
        }
        if (account.equals(matter.reporter().account())) {
            units.put(Party.REPORTER, null);
        }
        var offered = actor.units(MODULE, Role.CLERK, Role.HEAD);
        var working = actor.units(MODULE, Role.GRID_MEMBER, Role.CLERK, Role.HEAD);
        var above = offices.above(matter.intakeUnit());
        put(units, Party.INTAKE, offered, matter.intakeUnit());
        put(units, Party.HOLDER, working, matter.holderUnit());
        put(units, Party.SUPERVISOR, offered, above);
        if (!matter.handlers().contains(account)) {
            put(units, Party.CHECKER, offered, matter.checkUnit());
            if (!matter.checkers().contains(account)) {
                put(units, Party.DECIDER, offered, matter.decideUnit());
            }
        }
        if (!account.equals(matter.extensionAskedBy())) {
            put(units, Party.EXTENDER, actor.units(MODULE, Role.HEAD), matter.extendUnit());
        }
        return new Standing(units);
    }

    private static void put(Map<Party, @Nullable UUID> units, Party party, Set<UUID> hers, @Nullable UUID wanted) {
        if (wanted != null && hers.contains(wanted)) {
            units.put(party, wanted);
        }
    }

    /** Whether she stands to it as one of those. */
    public boolean isAny(Set<Party> parties) {
        return parties.stream().anyMatch(units::containsKey);
    }

    public boolean is(Party party) {
        return units.containsKey(party);
    }

    /** The unit she acts for as one of those; null if as none with a unit. */
    @Nullable UUID unit(Set<Party> parties) {
        return parties.stream()
                .map(units::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
