package org.jiayuan.programme.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.programme.AppointLead;
import org.jiayuan.programme.Cycle;
import org.jiayuan.programme.Cycle.Acting;
import org.jiayuan.programme.Cycle.Lead;
import org.jiayuan.programme.Cycles;
import org.jiayuan.shared.Actor;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/**
 * The cycles of the programme, the latest first, and the units that lead systems under all their names.
 *
 * @param leads one of each unit
 * @param units the units that a lead unit may be
 * @param acting those that one is or was
 * @param keeps whether they are the reader's to keep
 * @param typed what was typed into a form
 */
public record CyclePage(
        List<RailLink> rail,
        List<Cycle> cycles,
        Cycle open,
        List<Lead> leads,
        List<Unit> units,
        Map<UUID, Unit> acting,
        boolean keeps,
        LocalDate today,
        Faults faults,
        Map<String, String> typed) {

    /** What was typed into a field. */
    public String value(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /** Whether that form came back with faults. */
    public boolean returned(String field) {
        return !faults.isEmpty() && typed.containsKey(field);
    }

    /** Puts it together; cycles are in memory. */
    @Component
    static class Query {

        private final Cycles cycles;
        private final AppointLead appoint;
        private final Units units;
        private final Keeping keeping;
        private final Rail rail;

        Query(Cycles cycles, AppointLead appoint, Units units, Keeping keeping, Rail rail) {
            this.cycles = cycles;
            this.appoint = appoint;
            this.units = units;
            this.keeping = keeping;
            this.rail = rail;
        }

        CyclePage of(Actor actor, LocalDate today, Faults faults, Map<String, String> typed) {
            var leads = new LinkedHashMap<String, Lead>();
            cycles.open().leads().forEach(lead -> leads.putIfAbsent(lead.unit(), lead));
            var acting = new HashMap<UUID, Unit>();
            leads.values().stream()
                    .flatMap(lead -> lead.acting().stream())
                    .map(Acting::unit)
                    .filter(Objects::nonNull)
                    .forEach(id -> acting.put(id, units.get(id)));
            return new CyclePage(
                    rail.of(actor),
                    cycles.all(),
                    cycles.open(),
                    List.copyOf(leads.values()),
                    appoint.choice(),
                    acting,
                    keeping.keepsDistrict(actor),
                    today,
                    faults,
                    typed);
        }
    }
}
