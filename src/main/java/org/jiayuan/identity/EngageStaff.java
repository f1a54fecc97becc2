package org.jiayuan.identity;

import java.util.UUID;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A system administrator makes an account that can be signed in to; what it may do, a security administrator says. */
@Service
public class EngageStaff {

    private final MakeAccount make;
    private final Accounts accounts;

    EngageStaff(MakeAccount make, Accounts accounts) {
        this.make = make;
        this.accounts = accounts;
    }

    /**
     * Somebody new.
     *
     * @param password shown once, to be changed at the first sign-in
     */
    public record Engaged(UUID account, String login, String password) {}

    /**
     * Makes it.
     *
     * @throws AccountIsWrong if the login is taken or cannot be one, or there is no name
     */
    @Transactional
    public Engaged of(@Nullable String login, String name, Act act) {
        var id = make.of(login == null ? "" : login, name, act);
        var account = accounts.findById(id).orElseThrow();
        var password = Passwords.invent();
        account.password = Passwords.hash(password);
        account.passwordSetAt = act.at();
        account.passwordMustChange = true;
        accounts.save(account);
        return new Engaged(id, account.login == null ? "" : account.login, password);
    }
}
