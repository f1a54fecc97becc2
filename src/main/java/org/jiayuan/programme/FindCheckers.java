package org.jiayuan.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiayuan.division.Divisions;
import org.jiayuan.programme.Cycle.Lead;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** Finds the units that check what a community reports of a system. */
@Component
public class FindCheckers {

    private final Cycles cycles;
    private final Units units;
    private final Divisions divisions;

    FindCheckers(Cycles cycles, Units units, Divisions divisions) {
        this.cycles = cycles;
        this.units = units;
        this.divisions = divisions;
    }

    /**
     * Those of a community.
     *
     * @param leads the units that lead the system, and its sub-district's office if sub-districts do
     * @param unknown the lead units that have no unit here
     * @param standIn the district's centre, if it stands in for one or because nobody is known to lead
     */
    public record Found(List<Unit> leads, List<Lead> unknown, Optional<Unit> standIn) {

        public Found {
            leads = List.copyOf(leads);
            unknown = List.copyOf(unknown);
        }

        /** Those who are asked: the centre only if nobody else is. */
        List<Unit> asked() {
            return leads.isEmpty() ? standIn.stream().toList() : leads;
        }
    }

    /** Those of a system in the open cycle. */
    Checkers of(String system) {
        return of(cycles.open().leadsOf(system));
    }

    private Checkers of(List<Lead> leads) {
        return Checkers.of(leads, this::works);
    }

    /** Those of a community for a system in the open cycle. */
    public Found of(String community, String system) {
        return of(community, cycles.open().leadsOf(system));
    }

    Found of(String community, List<Lead> leads) {
        var checkers = of(leads);
        var bureaus = leads.stream()
                .flatMap(lead -> lead.here().stream())
                .filter(checkers.bureaus()::contains)
                .distinct()
                .map(units::get);
        var office = checkers.offices()
                ? units.of(GrowTrees.subDistrict(community), Unit.Kind.SUB_DISTRICT)
                : Optional.<Unit>empty();
        return new Found(
                Stream.concat(bureaus, office.stream()).toList(),
                checkers.unknown(),
                checkers.centre() ? units.of(divisions.home().code(), Unit.Kind.DISTRICT) : Optional.empty());
    }

    /** Whether a unit leads a system of the open cycle. */
    boolean leads(UUID unit) {
        return cycles.open().leads().stream()
                        .anyMatch(lead -> lead.here().filter(unit::equals).isPresent())
                && works(unit);
    }

    private boolean works(UUID unit) {
        return units.find(unit).filter(found -> found.to() == null).isPresent();
    }
}
