package org.jiayuan.identity;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each night locks the accounts of staff that nobody has used for too long; those of a demonstration stay. */
@Component
class LockUnusedAccounts implements Job {

    private static final int BATCH = 500;

    private final Accounts accounts;
    private final JdbcClient database;
    private final Administrations administrations;
    private final LiveSessions sessions;
    private final Divisions divisions;
    private final AuditLog audit;
    private final IdentitySettings settings;
    private final TransactionTemplate transaction;

    LockUnusedAccounts(
            Accounts accounts,
            JdbcClient database,
            Administrations administrations,
            LiveSessions sessions,
            Divisions divisions,
            AuditLog audit,
            IdentitySettings settings,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.database = database;
        this.administrations = administrations;
        this.sessions = sessions;
        this.divisions = divisions;
        this.audit = audit;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "identity.lock-unused";
    }

    @Override
    public @Nullable LocalTime daily() {
        return LocalTime.of(3, 10);
    }

    @Override
    public void run(Instant now) {
        var unused = new UnusedAccount(settings.unusedAfter());
        if (unused.after().isZero()) {
            return;
        }
        @Nullable UUID after = null;
        List<UUID> batch;
        do {
            batch = unused(unused.before(now), after);
            batch.forEach(account -> lock(account, unused, now));
            after = batch.isEmpty() ? null : batch.getLast();
        } while (batch.size() == BATCH);
    }

    private List<UUID> unused(Instant before, @Nullable UUID after) {
        return database.sql("""
                        SELECT account_id FROM identity.accounts
                        WHERE kind = 'STAFF' AND password IS NOT NULL AND NOT demonstration
                          AND closed_at IS NULL AND dormant_since IS NULL AND unused_since <= :before
                          AND (CAST(:after AS uuid) IS NULL OR account_id > :after)
                        ORDER BY account_id
                        LIMIT :batch
                        """)
                .param("before", Rows.at(before))
                .param("after", after, java.sql.Types.OTHER)
                .param("batch", BATCH)
                .query((row, number) -> Rows.uuid(row, "account_id"))
                .list();
    }

    private void lock(UUID id, UnusedAccount unused, Instant now) {
        transaction.executeWithoutResult(status -> accounts.lockById(id)
                .filter(account -> account.unusedSince != null && unused.is(account.unusedSince, now))
                .filter(account -> !isLastAdministrator(id))
                .ifPresent(account -> lock(account, now)));
    }

    /** Without her nobody could open her account again. */
    private boolean isLastAdministrator(UUID id) {
        return database
                .sql("SELECT DISTINCT role FROM identity.grants WHERE account_id = ? AND to_at IS NULL ORDER BY role")
                .param(id)
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list()
                .stream()
                .anyMatch(role -> administrations.isLast(id, role));
    }

    private void lock(Account account, Instant now) {
        account.dormantSince = now;
        accounts.save(account);
        sessions.end(account.id(), null);
        audit.write(
                Act.ofProgram(now),
                new Entry(
                        divisions.home().code(),
                        null,
                        "identity.lock-unused-account",
                        "account/" + account.id(),
                        null,
                        Map.of()));
    }
}
