package org.jiayuan.programme;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Signals;
import org.jiayuan.programme.Cycle.Lead;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district says which of its units a lead unit is; what waits for a verdict moves to that unit's desk. */
@Service
public class AppointLead {

    private final JdbcClient database;
    private final Cycles cycles;
    private final Clauses clauses;
    private final FindEvidence find;
    private final AskForCheck ask;
    private final Units units;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Signals signals;

    AppointLead(
            JdbcClient database,
            Cycles cycles,
            Clauses clauses,
            FindEvidence find,
            AskForCheck ask,
            Units units,
            Divisions divisions,
            AuditLog audit,
            Signals signals) {
        this.database = database;
        this.cycles = cycles;
        this.clauses = clauses;
        this.find = find;
        this.ask = ask;
        this.units = units;
        this.divisions = divisions;
        this.audit = audit;
        this.signals = signals;
    }

    /** The units of the district that a lead unit may be. */
    public List<Unit> choice() {
        return units.of(divisions.home().code()).stream()
                .filter(unit -> unit.kind() == Unit.Kind.BUREAU)
                .toList();
    }

    /**
     * Says it.
     *
     * @param lead the word of the lead unit
     * @param unit null if none is known any more
     * @param from a day that has come, after the last one
     * @throws ProgrammeFieldIsWrong if there is no such lead unit or unit, or the day is not that
     */
    @Transactional
    public void of(String lead, @Nullable UUID unit, LocalDate from, Act act) {
        var known = cycles.openNow().leads().stream()
                .filter(one -> one.unit().equals(lead) && !one.subDistricts())
                .findFirst()
                .orElseThrow(() -> new ProgrammeFieldIsWrong("led", "cycle-lead"));
        if (unit != null && choice().stream().noneMatch(one -> one.id().equals(unit))) {
            throw new ProgrammeFieldIsWrong("unit", "cycle-unit");
        }
        if (from.isAfter(act.day())
                || known.acting().stream().anyMatch(before -> !before.from().isBefore(from))) {
            throw new ProgrammeFieldIsWrong("acting", "cycle-acting");
        }
        database.sql("INSERT INTO programme.lead_units (lead, from_day, unit_id) VALUES (:lead, :from, :unit)")
                .param("lead", lead)
                .param("from", from)
                .param("unit", unit, Types.OTHER)
                .update();
        cycles.openNow().leads().stream()
                .filter(one -> one.unit().equals(lead))
                .map(Lead::system)
                .forEach(this::askAnew);
        signals.raise(Cycles.SIGNAL, "");
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "programme.appoint-lead",
                        "lead/" + lead,
                        null,
                        Map.of("from", from.toString(), "unit", unit == null ? "" : unit.toString())));
    }

    private void askAnew(String system) {
        var leads = cycles.openNow().leadsOf(system);
        var byId = clauses.of(system).stream().collect(Collectors.toMap(Clause::id, Function.identity()));
        find.open(byId.keySet())
                .forEach(evidence -> ask.of(evidence, Objects.requireNonNull(byId.get(evidence.clause())), leads));
    }
}
