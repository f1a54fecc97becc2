package org.jiayuan.unit;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody stops working in a unit: her coming shifts end, and every module hands over what she held. */
@Service
public class LeaveUnit {

    private final JdbcClient database;
    private final Units units;
    private final UnitLog log;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    LeaveUnit(JdbcClient database, Units units, UnitLog log, Signals signals, ApplicationEventPublisher events) {
        this.database = database;
        this.units = units;
        this.log = log;
        this.signals = signals;
        this.events = events;
    }

    /** @throws NotFound if she does not work there */
    @Transactional
    public void of(UUID unit, UUID account, Act act) {
        int left = database.sql("""
                        UPDATE unit.members SET to_day = ? WHERE unit_id = ? AND account_id = ? AND to_day IS NULL
                        """).params(act.day(), unit, account).update();
        if (left == 0) {
            throw new NotFound();
        }
        database.sql("DELETE FROM unit.shifts WHERE unit_id = ? AND account_id = ? AND starts_at > ?")
                .params(unit, account, Rows.at(act.at()))
                .update();
        database.sql(
                        "UPDATE unit.shifts SET ends_at = :at WHERE unit_id = :unit AND account_id = :account AND ends_at > :at")
                .param("at", Rows.at(act.at()))
                .param("unit", unit)
                .param("account", account)
                .update();
        log.write(act, units.get(unit), "leave", Map.of("account", account.toString()));
        signals.raise(Units.SIGNAL, unit.toString());
        events.publishEvent(new MemberLeft(unit, account, act.at()));
    }
}
