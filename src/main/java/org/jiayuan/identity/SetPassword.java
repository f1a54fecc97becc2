package org.jiayuan.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the password of an account: her own choice, or a new one from an administrator. */
@Service
public class SetPassword {

    private final Accounts accounts;
    private final Divisions divisions;
    private final AuditLog audit;
    private final LiveSessions sessions;
    private final OldPasswords old;
    private final StaffNames names;

    SetPassword(
            Accounts accounts,
            Divisions divisions,
            AuditLog audit,
            LiveSessions sessions,
            OldPasswords old,
            StaffNames names) {
        this.accounts = accounts;
        this.divisions = divisions;
        this.audit = audit;
        this.sessions = sessions;
        this.old = old;
        this.names = names;
    }

    /**
     * A security administrator hands out a new password, to be changed at the next sign-in; an account that was
     * locked opens, and whoever is signed in with the old one no longer is.
     *
     * @return the password, shown once
     */
    @Transactional
    public String reset(UUID id, Act act) {
        Separation.requireSecuring(act.by(), id);
        var password = Passwords.invent();
        set(staff(id), Passwords.hash(password), true, act);
        sessions.end(id, null);
        return password;
    }

    /** One password for all accounts of a demonstration, good for as long as that lasts. */
    @Transactional
    public String demonstrate(Collection<UUID> ids, Act act) {
        var password = Passwords.invent();
        var hash = Passwords.hash(password);
        for (var id : ids) {
            var account = staff(id);
            account.demonstration = true;
            set(account, hash, false, act);
        }
        return password;
    }

    /** Another one for all accounts of the demonstration that are open. */
    @Transactional
    public String demonstrateAnew(Act act) {
        return demonstrate(accounts.idsOfDemonstration(), act);
    }

    private void set(Account account, String hash, boolean mustChange, Act act) {
        replace(account, hash, act);
        account.passwordMustChange = mustChange;
        account.lockedUntil = null;
        account.failures = 0;
        accounts.save(account);
        write("identity.reset-password", account, act);
    }

    /**
     * She chooses her own.
     *
     * @param present the one she has
     * @throws SignInFailed if that is wrong, or the new one is too weak, one she had, or typed differently twice
     */
    @Transactional
    public void choose(UUID id, @Nullable String present, @Nullable String chosen, @Nullable String again, Act act) {
        var account = staff(id);
        if (account.password == null || !Passwords.matches(present == null ? "" : present, account.password)) {
            throw new SignInFailed("old", "password-old");
        }
        var password = chosen == null ? "" : chosen;
        Passwords.check(
                password,
                account.login == null ? "" : account.login,
                names.ofStaff(List.of(id)).getOrDefault(id, ""));
        if (!password.equals(again)) {
            throw new SignInFailed("again", "password-again");
        }
        if (Passwords.matches(password, account.password)) {
            throw new SignInFailed("password", "password-same");
        }
        if (old.hold(id, password)) {
            throw new SignInFailed("password", "password-had", OldPasswords.KEPT);
        }
        replace(account, Passwords.hash(password), act);
        account.passwordMustChange = false;
        accounts.save(account);
        write("identity.choose-password", account, act);
    }

    private void replace(Account account, String hash, Act act) {
        if (account.password != null && !account.demonstration) {
            old.remember(account.id(), account.password, act.at());
        }
        account.password = hash;
        account.passwordSetAt = act.at();
    }

    private Account staff(UUID id) {
        return accounts.findById(id)
                .filter(account -> account.kind() == Account.Kind.STAFF && !account.closed())
                .orElseThrow(NotFound::new);
    }

    private void write(String action, Account account, Act act) {
        audit.write(
                act,
                new Entry(divisions.home().code(), null, action, "account/" + account.id(), null, java.util.Map.of()));
    }
}
