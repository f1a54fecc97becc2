package org.jiayuan.identity;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account of staff is closed: she is signed out everywhere, has no grant any more, and what she held is handed over. */
@Service
public class CloseAccount {

    private final Accounts accounts;
    private final JdbcClient database;
    private final TakeGrant take;
    private final LiveSessions sessions;
    private final Divisions divisions;
    private final AuditLog audit;

    CloseAccount(
            Accounts accounts,
            JdbcClient database,
            TakeGrant take,
            LiveSessions sessions,
            Divisions divisions,
            AuditLog audit) {
        this.accounts = accounts;
        this.database = database;
        this.take = take;
        this.sessions = sessions;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws AccountIsWrong if nobody would be left to do her administration */
    @Transactional
    public void of(UUID id, Act act) {
        Separation.requireKeeping(act.by(), id);
        var account = accounts.findById(id)
                .filter(found -> found.kind() == Account.Kind.STAFF && !found.closed())
                .orElseThrow(NotFound::new);
        var grants = database.sql("SELECT id FROM identity.grants WHERE account_id = ? AND to_at IS NULL")
                .param(id)
                .query((row, number) -> Rows.uuid(row, "id"))
                .list();
        grants.forEach(grant -> take.end(id, grant, act));
        account.closedAt = act.at();
        accounts.save(account);
        sessions.end(id, null);
        audit.write(
                act,
                new Entry(divisions.home().code(), null, "identity.close-account", "account/" + id, null, Map.of()));
    }
}
