package org.jiayuan.privacy;

import java.time.Instant;
import java.util.Optional;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys what two have approved, a few records a transaction, each on the list in the same transaction. What was
 * destroyed is no longer due, so that a run that was cut off goes on where it stopped.
 */
@Component
class CarryOutDisposals implements Job {

    static final int AT_ONCE = 50;

    private static final int TRANSACTIONS = 200;

    private final JdbcClient database;
    private final Disposals disposals;
    private final TransactionTemplate transaction;

    CarryOutDisposals(JdbcClient database, Disposals disposals, TransactionTemplate transaction) {
        this.database = database;
        this.disposals = disposals;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "privacy.carry-out-disposals";
    }

    @Override
    public void run(Instant now) {
        for (int i = 0; i < TRANSACTIONS; i++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> some(Act.ofProgram(now))))) {
                return;
            }
        }
    }

    private boolean some(Act act) {
        Optional<Disposal> next = database.sql("""
                        SELECT id, kind, before, counted, proposed_at, system_by, security_by, destroyed, ended_at, dropped
                        FROM privacy.disposals
                        WHERE ended_at IS NULL AND system_by IS NOT NULL AND security_by IS NOT NULL
                        ORDER BY id LIMIT 1
                        FOR UPDATE SKIP LOCKED
                        """).query(Disposals::disposal).optional();
        next.ifPresent(disposal -> {
            var records = disposals.of(disposal.kind());
            var due = records.due(disposal.before(), AT_ONCE);
            if (due.isEmpty()) {
                database.sql("UPDATE privacy.disposals SET ended_at = ? WHERE id = ?")
                        .params(Rows.at(act.at()), disposal.id())
                        .update();
                disposals.write("privacy.finish-disposal", disposal.id(), disposal.kind(), act);
                return;
            }
            records.destroy(due, act);
            for (var one : due) {
                database.sql("""
                                INSERT INTO privacy.destructions (community_code, disposal, record, at)
                                VALUES (?, ?, ?, ?)
                                """)
                        .params(one.community(), disposal.id(), one.id(), Rows.at(act.at()))
                        .update();
            }
            database.sql("UPDATE privacy.disposals SET destroyed = destroyed + ? WHERE id = ?")
                    .params(due.size(), disposal.id())
                    .update();
        });
        return next.isPresent();
    }
}
