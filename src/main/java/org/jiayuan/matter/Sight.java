package org.jiayuan.matter;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
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
                + "station and the sub-district of registration and of the place see all but those about them. Lists "
                + "show what may be opened, and to leaders the lines of their division.",
        source = "matter.md, who sees it")
@Component
public class Sight {

    private static final Role[] WORKING = {Role.GRID_MEMBER, Role.CLERK, Role.HEAD, Role.OPERATOR};

    private final Units units;
    private final Divisions divisions;

    Sight(Units units, Divisions divisions) {
        this.units = units;
        this.divisions = divisions;
    }

    /** @throws NotFound if she does not see it: for her it does not exist */
    void require(Matter matter, Actor actor) {
        if (!sees(matter, actor)) {
            throw new NotFound();
        }
    }

    boolean sees(Matter matter, Actor actor) {
        var hers = actor.units(Standing.MODULE, WORKING);
        if (hers.stream().anyMatch(unit -> actsOn(matter, unit))) {
            return true;
        }
        return !matter.about().upwards()
                && guarding(actor)
                        .anyMatch(grant -> guards(grant, matter.id().communityCode())
                                || guards(grant, matter.place().communityCode()));
    }

    /** How far she sees in lists. */
    public Reach reach(Actor actor) {
        var guarded = guarding(actor)
                .flatMap(grant -> divisions
                        .within(divisions.scope(units.get(grant.unit()).division()))
                        .stream()
                        .filter(code -> grant.scope().covers(code)));
        var led = actor.grants().stream()
                .filter(grant -> grant.role() == Role.LEAD && grant.countsIn(Standing.MODULE))
                .flatMap(grant -> divisions.within(grant.scope()).stream());
        return new Reach(actor.units(Standing.MODULE, WORKING), distinct(guarded), distinct(led));
    }

    private static List<String> distinct(Stream<String> codes) {
        return codes.distinct().sorted().toList();
    }

    private static boolean actsOn(Matter matter, UUID unit) {
        return matter.seers().contains(unit)
                || unit.equals(matter.intakeUnit())
                || unit.equals(matter.holderUnit())
                || unit.equals(matter.checkUnit())
                || unit.equals(matter.extendUnit())
                || unit.equals(matter.decideUnit());
    }

    /** Her grants in a station or a sub-district: they see what is registered there, or lies there. */
    private Stream<Grant> guarding(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> Set.of(WORKING).contains(grant.role()) && grant.countsIn(Standing.MODULE))
                .filter(grant -> units.find(grant.unit())
                        .filter(unit -> unit.kind() == Unit.Kind.STATION || unit.kind() == Unit.Kind.SUB_DISTRICT)
                        .isPresent());
    }

    private boolean guards(Grant grant, String community) {
        return grant.scope().covers(community)
                && divisions.scope(units.get(grant.unit()).division()).covers(community);
    }
}
