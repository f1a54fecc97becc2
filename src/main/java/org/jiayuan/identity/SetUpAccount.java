package org.jiayuan.identity;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Limits;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with a set-up code chooses her first password. */
@Service
public class SetUpAccount {

    private final Accounts accounts;
    private final SetUpCode codes;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Limits limits;
    private final StaffNames names;

    SetUpAccount(
            Accounts accounts, SetUpCode codes, Divisions divisions, AuditLog audit, Limits limits, StaffNames names) {
        this.accounts = accounts;
        this.codes = codes;
        this.divisions = divisions;
        this.audit = audit;
        this.limits = limits;
        this.names = names;
    }

    /**
     * Sets it; the code is used up.
     *
     * @param client the network address it comes from
     * @throws SignInFailed if login and code do not belong together, the code is too old or used, or the password is
     *     too weak or typed differently twice; the code stays good then
     */
    @Transactional
    public Account with(
            @Nullable String login,
            @Nullable String code,
            @Nullable String chosen,
            @Nullable String again,
            String client,
            Act act) {
        limits.count("identity.set-up", client, 20, Duration.ofMinutes(10));
        var account = accounts.findByLogin(login == null ? "" : login.strip().toLowerCase(Locale.ROOT))
                .filter(found -> !found.closed() && codes.fits(found.id(), code, act.at()))
                .orElseThrow(() -> new SignInFailed("code", "set-up-code"));
        var password = chosen == null ? "" : chosen;
        Passwords.check(
                password,
                account.login == null ? "" : account.login,
                names.ofStaff(List.of(account.id())).getOrDefault(account.id(), ""));
        if (!password.equals(again)) {
            throw new SignInFailed("again", "password-again");
        }
        if (!codes.use(account.id())) {
            throw new SignInFailed("code", "set-up-code");
        }
        account.password = Passwords.hash(password);
        account.passwordSetAt = act.at();
        account.passwordMustChange = false;
        account.signedIn(act.at());
        var saved = accounts.save(account);
        audit.write(
                act.as(new Actor.Person(account.id(), List.of())),
                new Entry(divisions.home().code(), null, "identity.set-up", "account/" + account.id(), null, Map.of()));
        return saved;
    }
}
