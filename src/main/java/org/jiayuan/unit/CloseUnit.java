package org.jiayuan.unit;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.desk.Waiting;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a unit that nothing depends on any more; what it did stays under its name. */
@Rule(
        says =
                "A unit closes only when nobody works in it, nothing waits for it, it answers no category and has no unit "
                        + "below; a station or an office only when its division has ended.",
        source = "9.1.4; every community has a station that takes in")
@Service
public class CloseUnit {

    private final JdbcClient database;
    private final Units units;
    private final Divisions divisions;
    private final Waiting waiting;
    private final UnitLog log;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    CloseUnit(
            JdbcClient database,
            Units units,
            Divisions divisions,
            Waiting waiting,
            UnitLog log,
            Signals signals,
            ApplicationEventPublisher events) {
        this.database = database;
        this.units = units;
        this.divisions = divisions;
        this.waiting = waiting;
        this.log = log;
        this.signals = signals;
        this.events = events;
    }

    /**
     * Closes it today.
     *
     * @throws UnitIsWrong if something depends on it, or it is closed
     */
    @Transactional
    public void of(UUID id, Act act) {
        var unit = units.get(id);
        refuseIf(unit.to() != null, "closed");
        refuseIf(unit.kind().intake() && divisions.get(unit.division()).existsOn(act.day()), "close-needed");
        refuseIf(
                there("SELECT EXISTS (SELECT FROM unit.members WHERE unit_id = ? AND to_day IS NULL)", id),
                "close-members");
        refuseIf(
                there("SELECT EXISTS (SELECT FROM unit.units WHERE parent = ? AND effective_to IS NULL)", id),
                "close-below");
        refuseIf(
                there(
                        "SELECT EXISTS (SELECT FROM unit.responsibilities WHERE unit_id = ? AND effective_to IS NULL)",
                        id),
                "close-answers");
        refuseIf(waiting.any(id), "close-waiting");
        database.sql("UPDATE unit.units SET effective_to = ? WHERE unit_id = ?")
                .params(act.day(), id)
                .update();
        log.write(act, unit, "close", Map.of());
        signals.raise(Units.SIGNAL, id.toString());
        events.publishEvent(new UnitClosed(id, act.at()));
    }

    private boolean there(String question, UUID id) {
        return database.sql(question).param(id).query(Boolean.class).single();
    }

    private static void refuseIf(boolean refused, String key) {
        if (refused) {
            throw new UnitIsWrong("", key);
        }
    }
}
