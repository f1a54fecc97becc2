package org.jiayuan.programme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiayuan.programme.Cycle.Lead;
import org.jiayuan.shared.Rule;
import org.jiayuan.unit.Unit;

/**
 * Who gives the verdict on what communities report of a system.
 *
 * @param bureaus the units that lead it
 * @param offices whether sub-districts lead it, each for its own communities
 * @param unknown those that lead it and have no unit here that is known
 */
@Rule(
        clause = "0.2",
        says =
                "The units that lead a system check what communities report of it; where sub-districts lead, each office "
                        + "those of its own. The district's centre stands in for a lead unit that is unknown or has no unit "
                        + "here, as in project 10.",
        source = "issue 5: checked by the lead unit; domain.md §2: lead units of project 10 are unknown")
record Checkers(Set<UUID> bureaus, boolean offices, List<Lead> unknown) {

    Checkers {
        bureaus = Set.copyOf(bureaus);
        unknown = List.copyOf(unknown);
    }

    /**
     * Those of a system.
     *
     * @param leads the units that lead it; none where they are unknown
     * @param works whether a unit still works
     */
    static Checkers of(List<Lead> leads, Predicate<UUID> works) {
        var bureaus = leads.stream()
                .flatMap(lead -> lead.here().stream())
                .filter(works)
                .collect(Collectors.toSet());
        var unknown = leads.stream()
                .filter(lead -> !lead.subDistricts())
                .filter(lead -> lead.here().filter(works).isEmpty())
                .toList();
        return new Checkers(bureaus, leads.stream().anyMatch(Lead::subDistricts), unknown);
    }

    /** Whether the district's centre stands in: for one of them, or because nobody is known to lead. */
    boolean centre() {
        return !unknown.isEmpty() || (bureaus.isEmpty() && !offices);
    }

    /** Whether that unit is one of them. */
    boolean include(Unit unit) {
        return switch (unit.kind()) {
            case BUREAU -> bureaus.contains(unit.id());
            case SUB_DISTRICT -> offices;
            case DISTRICT -> centre();
            case STATION, GRID_TEAM, PROPERTY_FIRM, SUPERVISION -> false;
        };
    }
}
