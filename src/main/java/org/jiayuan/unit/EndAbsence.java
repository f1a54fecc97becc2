package org.jiayuan.unit;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody is back sooner than noted, or will not be away after all. */
@Service
public class EndAbsence {

    private final JdbcClient database;
    private final Units units;
    private final UnitLog log;

    EndAbsence(JdbcClient database, Units units, UnitLog log) {
        this.database = database;
        this.units = units;
        this.log = log;
    }

    /** @throws NotFound if she does not work there, or has no such absence that is still to last */
    @Transactional
    public void of(UUID unit, UUID account, UUID absence, Act act) {
        if (!units.members(unit).contains(account)) {
            throw new NotFound();
        }
        int ended = database.sql("DELETE FROM unit.absences WHERE account_id = ? AND id = ? AND starts_at >= ?")
                .params(account, absence, Rows.at(act.at()))
                .update();
        if (ended == 0) {
            ended = database.sql("""
                            UPDATE unit.absences SET ends_at = :at WHERE account_id = :account AND id = :id AND ends_at > :at
                            """)
                    .param("at", Rows.at(act.at()))
                    .param("account", account)
                    .param("id", absence)
                    .update();
        }
        if (ended == 0) {
            throw new NotFound();
        }
        log.write(act, units.get(unit), "end-absence", Map.of("account", account.toString()));
    }
}
