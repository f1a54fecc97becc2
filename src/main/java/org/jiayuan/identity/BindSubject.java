package org.jiayuan.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A security administrator says who an account of staff is at the provider with whom staff sign in. */
@Service
public class BindSubject {

    private static final int LONGEST = 255;

    private final Accounts accounts;
    private final JdbcClient database;
    private final Divisions divisions;
    private final AuditLog audit;
    private final IdentitySettings settings;

    BindSubject(
            Accounts accounts, JdbcClient database, Divisions divisions, AuditLog audit, IdentitySettings settings) {
        this.accounts = accounts;
        this.database = database;
        this.divisions = divisions;
        this.audit = audit;
        this.settings = settings;
    }

    /** Who she is there; nothing if that was not said. */
    public Optional<String> of(UUID id) {
        return database.sql("SELECT subject FROM identity.subjects WHERE account_id = ? AND issuer = ?")
                .params(id, settings.oidc().issuer())
                .query((row, number) -> row.getString("subject"))
                .optional();
    }

    /**
     * Binds her account to a subject, in place of the one before.
     *
     * @param subject empty for none
     * @throws AccountIsWrong if it is another account's, or cannot be one
     * @throws NotFound if it is not for her to do, or there is no provider
     */
    @Transactional
    public void to(UUID id, String subject, Act act) {
        Separation.requireSecuring(act.by(), id);
        var issuer = settings.oidc().issuer();
        if (!settings.oidc().configured()
                || accounts.findById(id)
                        .filter(found -> found.kind() == Account.Kind.STAFF)
                        .isEmpty()) {
            throw new NotFound();
        }
        var plain = subject.strip();
        if (plain.length() > LONGEST) {
            throw new AccountIsWrong("subject", "subject", LONGEST);
        }
        database.sql("DELETE FROM identity.subjects WHERE account_id = ? AND issuer = ?")
                .params(id, issuer)
                .update();
        if (!plain.isEmpty()) {
            int bound = database.sql("""
                            INSERT INTO identity.subjects (issuer, subject, account_id) VALUES (?, ?, ?)
                            ON CONFLICT DO NOTHING
                            """).params(issuer, plain, id).update();
            if (bound == 0) {
                throw new AccountIsWrong("subject", "subject-taken");
            }
        }
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        plain.isEmpty() ? "identity.unbind-subject" : "identity.bind-subject",
                        "account/" + id,
                        null,
                        Map.of()));
    }
}
