package org.jiayuan.unit;

import java.util.Map;
import org.jiayuan.division.Divisions;
import org.jiayuan.observation.ObservationStale;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a unit, or enters it anew with what has changed; a former name stays as an alias. */
@Service
public class OpenUnit {

    private final JdbcClient database;
    private final Units units;
    private final Divisions divisions;
    private final UnitLog log;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    OpenUnit(
            JdbcClient database,
            Units units,
            Divisions divisions,
            UnitLog log,
            Signals signals,
            ApplicationEventPublisher events) {
        this.database = database;
        this.units = units;
        this.divisions = divisions;
        this.log = log;
        this.signals = signals;
        this.events = events;
    }

    /**
     * Enters it.
     *
     * @throws UnitIsWrong if it would be above itself, its kind does not work for such a division, or the division has
     *     its station or office already
     */
    @Transactional
    public void as(Unit unit, Act act) {
        var division = divisions.get(unit.division());
        if (!unit.kind().worksFor(division.level())) {
            throw new UnitIsWrong("division", "kind-division");
        }
        if (unit.name().isBlank() || unit.english().isBlank()) {
            throw new UnitIsWrong("name", "name-missing");
        }
        var before = units.find(unit.id());
        if (before.isEmpty()
                && unit.kind().intake()
                && units.of(unit.division(), unit.kind()).isPresent()) {
            throw new UnitIsWrong("kind", "kind-there");
        }
        for (var above = unit.parent(); above != null; above = units.get(above).parent()) {
            if (above.equals(unit.id())) {
                throw new UnitIsWrong("parent", "above-itself");
            }
        }
        before.filter(known -> !known.name().equals(unit.name())).ifPresent(known -> keepName(known, act));
        database.sql("""
                        INSERT INTO unit.units (unit_id, kind, parent, division_code, name, english, phone, address,
                            directions, hours, night, effective_from, effective_to)
                        VALUES (:id, :kind, :parent, :division, :name, :english, :phone, :address,
                            :directions, :hours, :night, :from, :to)
                        ON CONFLICT (unit_id) DO UPDATE
                        SET parent = excluded.parent, name = excluded.name, english = excluded.english,
                            phone = excluded.phone, address = excluded.address, directions = excluded.directions,
                            hours = excluded.hours, night = excluded.night, effective_to = excluded.effective_to
                        """)
                .param("id", unit.id())
                .param("kind", unit.kind().name())
                .param("parent", unit.parent(), java.sql.Types.OTHER)
                .param("division", unit.division())
                .param("name", unit.name())
                .param("english", unit.english())
                .param("phone", unit.phone())
                .param("address", unit.address())
                .param("directions", unit.directions())
                .param("hours", Json.of(unit.hours()).column())
                .param("night", unit.night())
                .param("from", unit.from())
                .param("to", unit.to())
                .update();
        log.write(act, unit, "enter", Map.of("kind", unit.kind().name(), "division", unit.division()));
        signals.raise(Units.SIGNAL, unit.id().toString());
        if (unit.kind() == Unit.Kind.STATION) {
            events.publishEvent(new ObservationStale(unit.division(), act.at()));
        }
    }

    private void keepName(Unit before, Act act) {
        database.sql("""
                        INSERT INTO unit.aliases (unit_id, name, to_day) VALUES (?, ?, ?)
                        ON CONFLICT (unit_id, name) DO UPDATE SET to_day = excluded.to_day
                        """).params(before.id(), before.name(), act.day()).update();
    }
}
