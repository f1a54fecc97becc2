package org.jiayuan.identity;

import java.util.List;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member of staff signs in with the district's own provider: her account is the one bound to what it calls her. */
@Rule(
        says = "Who signs in with a provider has an account already, bound to her subject there; the second factor is "
                + "ours, unless the provider is declared to ask for one.",
        source = "OpenID Connect Core 1.0 §5.7; GB/T 22239-2019 8.1.4.1")
@Service
public class SignInWithProvider {

    private final Accounts accounts;
    private final JdbcClient database;
    private final Divisions divisions;
    private final AuditLog audit;
    private final IdentitySettings settings;

    SignInWithProvider(
            Accounts accounts, JdbcClient database, Divisions divisions, AuditLog audit, IdentitySettings settings) {
        this.accounts = accounts;
        this.database = database;
        this.divisions = divisions;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * She has proved at the provider who she is.
     *
     * @return the account; not signed in yet if it has a second factor of ours
     * @throws SignInFailed if no account that is open is bound to her, or nobody has used it for too long
     */
    @Transactional
    public Account as(String subject, Act act) {
        var account = database.sql("SELECT account_id FROM identity.subjects WHERE issuer = ? AND subject = ?")
                .params(settings.oidc().issuer(), subject)
                .query((row, number) -> Rows.uuid(row, "account_id"))
                .optional()
                .flatMap(accounts::findById)
                .filter(found -> !found.closed() && !found.locked(act.at()))
                .orElseThrow(() -> new SignInFailed("", "provider"));
        if (account.dormant()) {
            throw new SignInFailed("", "dormant");
        }
        if (settings.oidc().secondFactor() || !account.hasSecondFactor()) {
            account.signedIn(act.at());
            accounts.save(account);
            audit.write(
                    act.as(new Actor.Person(account.id(), List.of())),
                    new Entry(
                            divisions.home().code(),
                            null,
                            "identity.sign-in",
                            "account/" + account.id(),
                            null,
                            Map.of("way", "provider")));
        }
        return account;
    }
}
