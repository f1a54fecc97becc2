package org.jiayuan.matter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** Who sees a matter on the desk. The one place that decides it. */
@Rule(
        clause = "9.2.6",
        says = "A unit sees a matter while it holds, checks or decides it, and afterwards unless it returned it. The "
                + "station and the sub-district of registration and of the place see all but those about them.",
        source = "matter.md, who sees it")
@Component
class Sight {

    private final Units units;

    Sight(Units units) {
        this.units = units;
    }

    /** @throws NotFound if she does not see it: for her it does not exist */
    void require(Matter matter, Actor actor) {
        if (!sees(matter, actor)) {
            throw new NotFound();
        }
    }

    boolean sees(Matter matter, Actor actor) {
        var hers = actor.units(Standing.MODULE, Role.GRID_MEMBER, Role.CLERK, Role.HEAD, Role.OPERATOR);
        if (hers.isEmpty()) {
            return false;
        }
        if (hers.stream().anyMatch(unit -> actsOn(matter, unit))) {
            return true;
        }
        return !matter.about().upwards() && hers.stream().anyMatch(guardians(matter)::contains);
    }

    private static boolean actsOn(Matter matter, UUID unit) {
        return matter.seers().contains(unit)
                || unit.equals(matter.intakeUnit())
                || unit.equals(matter.holderUnit())
                || unit.equals(matter.checkUnit())
                || unit.equals(matter.extendUnit())
                || unit.equals(matter.decideUnit());
    }

    /** Station and sub-district of where it was registered and of where it is. */
    private Set<UUID> guardians(Matter matter) {
        var guardians = new HashSet<UUID>();
        for (var community : List.of(matter.id().communityCode(), matter.place().communityCode())) {
            units.of(community, Unit.Kind.STATION).ifPresent(station -> {
                guardians.add(station.id());
                guardians.add(units.above(station.id()).id());
            });
        }
        return guardians;
    }
}
