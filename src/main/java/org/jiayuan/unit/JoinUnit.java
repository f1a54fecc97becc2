package org.jiayuan.unit;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody begins to work in a unit. */
@Service
public class JoinUnit {

    private final JdbcClient database;
    private final Units units;
    private final UnitLog log;
    private final Signals signals;

    JoinUnit(JdbcClient database, Units units, UnitLog log, Signals signals) {
        this.database = database;
        this.units = units;
        this.log = log;
        this.signals = signals;
    }

    /**
     * Joins, from that day on; nothing happens if she works there already.
     *
     * @throws NotFound if there is no such unit
     * @throws UnitIsWrong if the unit is closed
     */
    @Transactional
    public void of(UUID unit, UUID account, Act act) {
        var joined = units.get(unit);
        if (joined.to() != null) {
            throw new UnitIsWrong("", "closed");
        }
        int joins = database.sql("""
                        INSERT INTO unit.members (unit_id, account_id, from_day) VALUES (:unit, :account, :day)
                        ON CONFLICT DO NOTHING
                        """)
                .param("unit", unit)
                .param("account", account)
                .param("day", act.day())
                .update();
        if (joins == 0) {
            joins = database.sql("""
                            UPDATE unit.members SET to_day = NULL
                            WHERE unit_id = :unit AND account_id = :account AND from_day = :day AND to_day IS NOT NULL
                              AND NOT EXISTS (SELECT FROM unit.members
                                WHERE unit_id = :unit AND account_id = :account AND to_day IS NULL)
                            """)
                    .param("unit", unit)
                    .param("account", account)
                    .param("day", act.day())
                    .update();
        }
        if (joins > 0) {
            log.write(act, joined, "join", Map.of("account", account.toString()));
            signals.raise(Units.SIGNAL, unit.toString());
        }
    }
}
