package org.jiayuan.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** Who sees the board in full, and where. */
@org.jiayuan.shared.Rule(
        clause = "0.2",
        says =
                "Clerks, heads and leaders of a station, a sub-district's office, the district's centre or a lead unit see the "
                        + "board in full inside the division of their grant; everybody else sees sums, and no number under five.",
        source = "design.md §1, the board; §2, grants")
@Component
public class BoardReach {

    private static final String MODULE = "programme";
    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.HEAD, Role.LEAD);

    private final Divisions divisions;
    private final Units units;
    private final FindCheckers checkers;

    BoardReach(Divisions divisions, Units units, FindCheckers checkers) {
        this.divisions = divisions;
        this.units = units;
        this.checkers = checkers;
    }

    private List<Grant> grants(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> READERS.contains(grant.role()) && grant.countsIn(MODULE))
                .filter(grant -> units.find(grant.unit())
                        .filter(unit -> unit.kind().intake() || checkers.leads(unit.id()))
                        .isPresent())
                .toList();
    }

    /** Whether she sees that division in full. */
    public boolean sees(Actor actor, Division division) {
        return grants(actor).stream().anyMatch(grant -> grant.scope().covers(division.prefix()));
    }

    /** The largest division that she sees in full; none for most people. */
    public Optional<Division> top(Actor actor) {
        return grants(actor).stream()
                .map(grant -> grant.scope().prefixes().getFirst())
                .min(java.util.Comparator.comparingInt(String::length))
                .flatMap(prefix -> divisions.find((prefix + "000000").substring(0, 12)));
    }

    /** The unit for which she looks at a division; none if she does not see it. */
    public Optional<java.util.UUID> unit(Actor actor, Division division) {
        return grants(actor).stream()
                .filter(grant -> grant.scope().covers(division.prefix()))
                .map(Grant::unit)
                .findFirst();
    }

    /** @throws NotFound if there is no such division for her */
    public Division seen(String code, Actor actor) {
        return divisions.find(code).filter(found -> sees(actor, found)).orElseThrow(NotFound::new);
    }

    /** Whether she checks what a community reports itself of a system, see {@link Checkers}. */
    public boolean checks(Actor actor, String community, String system) {
        var hers = checkers.of(system);
        return grants(actor).stream()
                .anyMatch(grant -> grant.role() != Role.LEAD
                        && grant.scope().covers(community)
                        && units.find(grant.unit()).filter(hers::include).isPresent());
    }

    /** Whether she may report something of a community: those of its station. */
    public boolean reports(Actor actor, String community) {
        return grants(actor).stream()
                .anyMatch(grant -> grant.role() != Role.LEAD
                        && units.find(grant.unit())
                                .filter(unit -> unit.kind() == Unit.Kind.STATION
                                        && unit.division().equals(community))
                                .isPresent());
    }
}
