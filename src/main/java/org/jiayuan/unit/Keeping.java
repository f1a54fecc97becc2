package org.jiayuan.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Scope;
import org.springframework.stereotype.Component;

/** Who keeps what stands here of units, and who may look. The one place that decides it. */
@Rule(
        says = "A head keeps her own unit and its grid teams; the district's centre and the system administrator keep "
                + "every unit inside the division of their grant; whoever works in a unit may look. For others there is "
                + "none.",
        source = "design.md §2, grants")
@Component
public class Keeping {

    private static final String MODULE = "unit";

    private final Units units;
    private final Divisions divisions;

    Keeping(Units units, Divisions divisions) {
        this.units = units;
        this.divisions = divisions;
    }

    /** The parts of the country whose units all are hers to keep: none for most people. */
    public List<Scope> scopes(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.countsIn(MODULE))
                .filter(grant -> grant.role() == Role.SYSTEM_ADMIN
                        || ((grant.role() == Role.HEAD || grant.role() == Role.CLERK) && centre(grant.unit())))
                .map(org.jiayuan.shared.Grant::scope)
                .toList();
    }

    private boolean centre(UUID unit) {
        return units.find(unit)
                .filter(found -> found.kind() == Unit.Kind.DISTRICT)
                .isPresent();
    }

    /** The units that are hers to keep because she heads them, their grid teams among them. */
    public Set<UUID> headed(Actor actor) {
        var headed = new HashSet<UUID>();
        for (var id : actor.units(MODULE, Role.HEAD)) {
            headed.add(id);
            units.find(id)
                    .ifPresent(unit -> units.of(unit.division()).stream()
                            .filter(below -> below.kind() == Unit.Kind.GRID_TEAM && id.equals(below.parent()))
                            .forEach(below -> headed.add(below.id())));
        }
        return headed;
    }

    /** Whether all units of a division, and what is answered there, are hers to keep. */
    public boolean keepsIn(String division, Actor actor) {
        return scopes(actor).stream().anyMatch(scope -> scope.covers(division));
    }

    /** Whether what holds for the whole district is hers to keep: the categories. */
    public boolean keepsDistrict(Actor actor) {
        return keepsIn(divisions.home().code(), actor);
    }

    /** Whether the unit is hers to keep. */
    public boolean keeps(Unit unit, Actor actor) {
        return keepsIn(unit.division(), actor) || headed(actor).contains(unit.id());
    }

    /** Whether she may look at the unit. */
    public boolean sees(Unit unit, Actor actor) {
        return actor.units().contains(unit.id()) || keeps(unit, actor);
    }

    /** @throws NotFound if there is no such unit for her */
    public Unit seen(UUID id, Actor actor) {
        return units.find(id).filter(unit -> sees(unit, actor)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is no such unit that she keeps */
    public Unit kept(UUID id, Actor actor) {
        return units.find(id).filter(unit -> keeps(unit, actor)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if the district is not hers to keep */
    public void requireDistrict(Actor actor) {
        if (!keepsDistrict(actor)) {
            throw new NotFound();
        }
    }
}
