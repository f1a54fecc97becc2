package org.jiayuan.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Limits;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A staff member sets up her second factor, or a security administrator takes it away when all is lost. */
@Service
public class SetSecondFactor {

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Divisions divisions;
    private final AuditLog audit;
    private final LiveSessions sessions;
    private final Limits limits;

    SetSecondFactor(
            Accounts accounts,
            SecondFactor secondFactor,
            Divisions divisions,
            AuditLog audit,
            LiveSessions sessions,
            Limits limits) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.divisions = divisions;
        this.audit = audit;
        this.sessions = sessions;
        this.limits = limits;
    }

    /** A secret to scan, in Base64; nobody's yet. */
    public String invent() {
        return secondFactor.invent();
    }

    /**
     * Makes it hers, once a code of it was right. In place of one she has, only with her password: who finds a desk
     * unattended must not take the account along.
     *
     * @return ten recovery codes, shown once
     * @throws SignInFailed if the code or the password is wrong
     */
    @Transactional
    public List<String> give(UUID id, String secret, @Nullable String code, @Nullable String password, Act act) {
        var account = accounts.findById(id)
                .filter(found -> found.kind() == Account.Kind.STAFF)
                .orElseThrow(NotFound::new);
        limits.count("identity.second-factor", id.toString(), 10, java.time.Duration.ofMinutes(10));
        if (account.hasSecondFactor()
                && (account.password == null
                        || !Passwords.matches(password == null ? "" : password, account.password))) {
            throw new SignInFailed("password", "password-old");
        }
        if (!secondFactor.fits(secret, code == null ? "" : code, act.at())) {
            throw new SignInFailed("code", "second-factor");
        }
        var codes = secondFactor.give(account, secret, act.at());
        accounts.save(account);
        write("identity.set-second-factor", account, act);
        return codes;
    }

    /** Takes it away, so that she can set up another one at her next sign-in; whoever is signed in no longer is. */
    @Transactional
    public void take(UUID id, Act act) {
        Separation.requireSecuring(act.by(), id);
        var account = accounts.findById(id)
                .filter(found -> found.kind() == Account.Kind.STAFF && !found.closed())
                .orElseThrow(NotFound::new);
        secondFactor.take(account);
        accounts.save(account);
        sessions.end(id, null);
        write("identity.take-second-factor", account, act);
    }

    private void write(String action, Account account, Act act) {
        audit.write(act, new Entry(divisions.home().code(), null, action, "account/" + account.id(), null, Map.of()));
    }
}
