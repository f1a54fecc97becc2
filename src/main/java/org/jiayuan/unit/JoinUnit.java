package org.jiayuan.unit;

import java.util.UUID;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody begins to work in a unit. */
@Service
public class JoinUnit {

    private final JdbcClient database;
    private final Units units;
    private final Signals signals;

    JoinUnit(JdbcClient database, Units units, Signals signals) {
        this.database = database;
        this.units = units;
        this.signals = signals;
    }

    /** Joins, from that day on; nothing happens if she works there already. */
    @Transactional
    public void of(UUID unit, UUID account, Act act) {
        units.get(unit);
        database.sql("""
                        INSERT INTO unit.members (unit_id, account_id, from_day) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """).params(unit, account, act.day()).update();
        signals.raise(Units.SIGNAL, unit.toString());
    }
}
