package org.jiayuan.identity;

import java.time.Duration;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Limits;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A staff member signs in: login and password, then the second factor where she has one. */
@Service
public class SignInStaff {

    /** Checked against when there is no such login, so that an answer takes the same time. */
    private static final String NOBODY = Passwords.hash(Passwords.invent());

    private static final String FAILED = "identity.sign-in-failed";
    private static final String LIMIT = "identity.sign-in";
    /** From one address: an office shares one, and each account is locked after a few of its own. */
    private static final int WRONG_TRIES = 30;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final UnknownLogins unknown;
    private final SecondFactor secondFactor;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Limits limits;
    private final PasswordLife life;

    SignInStaff(
            Accounts accounts,
            UnknownLogins unknown,
            SecondFactor secondFactor,
            Divisions divisions,
            AuditLog audit,
            Limits limits,
            IdentitySettings settings) {
        this.accounts = accounts;
        this.unknown = unknown;
        this.secondFactor = secondFactor;
        this.divisions = divisions;
        this.audit = audit;
        this.limits = limits;
        this.life = new PasswordLife(settings.passwordLife());
    }

    /**
     * Checks login and password.
     *
     * @param client the network address it comes from
     * @return the account; not signed in yet if it has a second factor
     * @throws SignInFailed if they are wrong, or the account is locked; that nobody used it, only who knows the
     *     password learns
     */
    @Transactional(noRollbackFor = SignInFailed.class)
    public Account with(@Nullable String login, @Nullable String password, String client, Act act) {
        limits.count(LIMIT, client, WRONG_TRIES, WITHIN);
        var called = login == null ? "" : login.strip().toLowerCase(java.util.Locale.ROOT);
        var found = accounts.lockByLogin(called);
        var typed = password == null ? "" : password;
        if (found.isEmpty() || found.get().password == null || found.get().closed()) {
            write(FAILED, "account", act);
            if (unknown.locked(called, act.at())) {
                throw locked("");
            }
            Passwords.matches(typed, NOBODY);
            unknown.failed(called, act.at());
            throw new SignInFailed("", "sign-in");
        }
        var account = found.get();
        if (account.locked(act.at())) {
            write(FAILED, account, act);
            throw locked("");
        }
        if (!Passwords.matches(typed, java.util.Objects.requireNonNull(account.password))) {
            fail(account, act);
            throw new SignInFailed("", "sign-in");
        }
        if (account.dormant()) {
            write(FAILED, account, act);
            throw new SignInFailed("", "dormant");
        }
        if (!account.hasSecondFactor()) {
            succeed(account, act);
        }
        limits.takeBack(LIMIT, client, WRONG_TRIES, WITHIN);
        return account;
    }

    /**
     * Checks the second factor: six digits, or a recovery code.
     *
     * @throws SignInFailed if it is wrong
     */
    @Transactional(noRollbackFor = SignInFailed.class)
    public Account withSecond(java.util.UUID id, @Nullable String code, String client, Act act) {
        limits.count(LIMIT, client, WRONG_TRIES, WITHIN);
        var account = accounts.lockById(id).orElseThrow();
        if (account.locked(act.at())) {
            write(FAILED, account, act);
            throw locked("code");
        }
        if (!secondFactor.accepts(account, code == null ? "" : code, act.at())) {
            fail(account, act);
            throw new SignInFailed("code", "second-factor");
        }
        succeed(account, act);
        limits.takeBack(LIMIT, client, WRONG_TRIES, WITHIN);
        return account;
    }

    private static SignInFailed locked(String field) {
        return new SignInFailed(field, "locked", Account.LOCKED.toMinutes());
    }

    private void fail(Account account, Act act) {
        account.failed(act.at());
        accounts.save(account);
        write(FAILED, account, act);
    }

    private void succeed(Account account, Act act) {
        account.signedIn(act.at());
        if (!account.demonstration && account.passwordSetAt != null && life.isOver(account.passwordSetAt, act.at())) {
            account.passwordMustChange = true;
        }
        accounts.save(account);
        write("identity.sign-in", account, act);
    }

    private void write(String action, Account account, Act act) {
        write(action, "account/" + account.id(), act.as(new Actor.Person(account.id(), java.util.List.of())));
    }

    private void write(String action, String object, Act act) {
        audit.write(
                act,
                new Entry(divisions.home().code(), null, action, object, null, java.util.Map.of("way", "password")));
    }
}
