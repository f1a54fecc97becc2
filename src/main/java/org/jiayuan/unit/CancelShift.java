package org.jiayuan.unit;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a shift off the rota; one that has begun ends now, and one that is over stays for ever. */
@Service
public class CancelShift {

    private final JdbcClient database;
    private final Units units;
    private final UnitLog log;

    CancelShift(JdbcClient database, Units units, UnitLog log) {
        this.database = database;
        this.units = units;
        this.log = log;
    }

    /** @throws NotFound if the unit has no such shift that is still to last */
    @Transactional
    public void of(UUID unit, UUID shift, Act act) {
        int cancelled = database.sql("DELETE FROM unit.shifts WHERE unit_id = ? AND id = ? AND starts_at >= ?")
                .params(unit, shift, Rows.at(act.at()))
                .update();
        if (cancelled == 0) {
            cancelled = database.sql("""
                            UPDATE unit.shifts SET ends_at = :at WHERE unit_id = :unit AND id = :id AND ends_at > :at
                            """)
                    .param("at", Rows.at(act.at()))
                    .param("unit", unit)
                    .param("id", shift)
                    .update();
        }
        if (cancelled == 0) {
            throw new NotFound();
        }
        log.write(act, units.get(unit), "cancel-shift", Map.of("shift", shift.toString()));
    }
}
