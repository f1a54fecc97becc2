package org.jiayuan.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out the deletions that were granted an hour ago, one person a transaction. */
@Component
class EraseGranted implements Job {

    /** So that the message that tells her is sent while her number is still there. */
    static final Duration LATER = Duration.ofHours(1);

    private final JdbcClient database;
    private final List<PersonalRecords> records;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    EraseGranted(JdbcClient database, List<PersonalRecords> records, AuditLog audit, TransactionTemplate transaction) {
        this.database = database;
        this.records = records;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "privacy.erase";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run(Instant now) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> eraseOne(now)));
        }
    }

    private boolean eraseOne(Instant now) {
        var due = database.sql("""
                        SELECT community_code, id, whose, kind, words, at, due_at, outcome, answer, answered_at, answered_by
                        FROM privacy.requests
                        WHERE kind = 'DELETION' AND outcome = 'DONE' AND erased_at IS NULL AND answered_at <= ?
                        ORDER BY answered_at
                        LIMIT 1
                        FOR UPDATE SKIP LOCKED
                        """)
                .param(Rows.at(now.minus(LATER)))
                .query(Requests::request)
                .optional();
        due.ifPresent(request -> {
            var act = Act.ofProgram(now);
            records.forEach(kept -> kept.erase(request.whose(), act));
            database.sql("UPDATE privacy.requests SET erased_at = ? WHERE community_code = ? AND id = ?")
                    .params(Rows.at(now), request.community(), request.id())
                    .update();
            audit.write(
                    act,
                    AskAboutData.entry(request.community(), "privacy.erase", request.id(), request.whose(), Map.of()));
        });
        return due.isPresent();
    }
}
