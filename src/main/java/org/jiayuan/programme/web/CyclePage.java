package org.jiayuan.programme.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.programme.Cycle;
import org.jiayuan.programme.Cycle.Lead;
import org.jiayuan.programme.Cycles;
import org.jiayuan.shared.Actor;
import org.jiayuan.unit.Keeping;
import org.springframework.stereotype.Component;

/**
 * The cycles of the programme, the latest first, and the units that lead systems under all their names.
 *
 * @param leads one of each unit
 * @param keeps whether they are the reader's to keep
 * @param typed what was typed into a form
 */
public record CyclePage(
        List<RailLink> rail,
        List<Cycle> cycles,
        Cycle open,
        List<Lead> leads,
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
        private final Keeping keeping;
        private final Rail rail;

        Query(Cycles cycles, Keeping keeping, Rail rail) {
            this.cycles = cycles;
            this.keeping = keeping;
            this.rail = rail;
        }

        CyclePage of(Actor actor, LocalDate today, Faults faults, Map<String, String> typed) {
            var leads = new LinkedHashMap<String, Lead>();
            cycles.open().leads().forEach(lead -> leads.putIfAbsent(lead.unit(), lead));
            return new CyclePage(
                    rail.of(actor),
                    cycles.all(),
                    cycles.open(),
                    List.copyOf(leads.values()),
                    keeping.keepsDistrict(actor),
                    today,
                    faults,
                    typed);
        }
    }
}
