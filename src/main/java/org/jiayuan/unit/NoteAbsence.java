package org.jiayuan.unit;

import java.time.Instant;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody is away, and who stands in. */
@Service
public class NoteAbsence {

    private final JdbcClient database;

    NoteAbsence(JdbcClient database) {
        this.database = database;
    }

    /**
     * Notes it.
     *
     * @throws UnitIsWrong if it ends before it begins, or she stands in for herself
     */
    @Transactional
    public void of(UUID account, Instant from, Instant to, @Nullable UUID deputy, Act act) {
        if (!from.isBefore(to)) {
            throw new UnitIsWrong("to", "absence-times");
        }
        if (account.equals(deputy)) {
            throw new UnitIsWrong("deputy", "deputy-of-herself");
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
    }
}
