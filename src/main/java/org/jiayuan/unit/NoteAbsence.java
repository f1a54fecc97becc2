package org.jiayuan.unit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody is away, and who stands in: her shifts and what waits for her alone are the deputy's meanwhile. */
@Service
public class NoteAbsence {

    private final JdbcClient database;
    private final Units units;
    private final UnitLog log;

    NoteAbsence(JdbcClient database, Units units, UnitLog log) {
        this.database = database;
        this.units = units;
        this.log = log;
    }

    /**
     * Notes it.
     *
     * @param unit where she works, and her deputy too
     * @throws NotFound if she does not work there
     * @throws UnitIsWrong if it ends before it begins, she is away then already, or the deputy cannot be one
     */
    @Transactional
    public void of(UUID unit, UUID account, Instant from, Instant to, @Nullable UUID deputy, Act act) {
        if (!units.members(unit).contains(account)) {
            throw new NotFound();
        }
        if (!from.isBefore(to) || !to.isAfter(act.at())) {
            throw new UnitIsWrong("to", "absence-times");
        }
        if (away(account, from, to)) {
            throw new UnitIsWrong("from", "absence-twice");
        }
        if (deputy != null) {
            check(unit, account, deputy, from, to);
        }
        database.sql("""
                        INSERT INTO unit.absences (account_id, id, starts_at, ends_at, deputy)
                        VALUES (:account, :id, :from, :to, :deputy)
                        """)
                .param("account", account)
                .param("id", Uuid7.at(act.at()))
                .param("from", Rows.at(from))
                .param("to", Rows.at(to))
                .param("deputy", deputy, java.sql.Types.OTHER)
                .update();
        log.write(
                act,
                units.get(unit),
                "note-absence",
                Map.of("account", account.toString(), "deputy", String.valueOf(deputy)));
    }

    private void check(UUID unit, UUID account, UUID deputy, Instant from, Instant to) {
        if (account.equals(deputy)) {
            throw new UnitIsWrong("deputy", "deputy-of-herself");
        }
        if (!units.members(unit).contains(deputy)) {
            throw new UnitIsWrong("deputy", "deputy-of-stranger");
        }
        if (away(deputy, from, to)) {
            throw new UnitIsWrong("deputy", "deputy-away");
        }
    }

    private boolean away(UUID account, Instant from, Instant to) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM unit.absences
                            WHERE account_id = ? AND starts_at < ? AND ends_at > ?)
                        """)
                .params(account, Rows.at(to), Rows.at(from))
                .query(Boolean.class)
                .single();
    }
}
