package org.jiayuan.identity;

import java.util.Locale;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator makes an account for somebody on the staff. */
@Service
public class MakeAccount {

    private final Accounts accounts;
    private final JdbcClient database;
    private final Vault vault;
    private final Divisions divisions;
    private final AuditLog audit;
    private final StaffNames names;
    private final StaffIndex index;

    MakeAccount(
            Accounts accounts,
            JdbcClient database,
            Vault vault,
            Divisions divisions,
            AuditLog audit,
            StaffNames names,
            StaffIndex index) {
        this.accounts = accounts;
        this.database = database;
        this.vault = vault;
        this.divisions = divisions;
        this.audit = audit;
        this.names = names;
        this.index = index;
    }

    /**
     * Makes it.
     *
     * @param login under which she signs in; null for somebody who appears on rotas and does not sign in yet
     * @param name by which she goes in public: 李师傅, 周岚
     * @throws AccountIsWrong if the login is taken or cannot be one
     */
    @Transactional
    public UUID of(@Nullable String login, String name, Act act) {
        var id = Uuid7.at(act.at());
        Separation.requireKeeping(act.by(), id);
        var plain = login == null ? null : login.strip().toLowerCase(Locale.ROOT);
        var called = StaffNames.check(name);
        var account = Account.ofStaff(id, plain, vault.seal(StaffNames.PURPOSE, called), act.at());
        account.nameIndex = index.of(called);
        accounts.save(account);
        if (plain != null) {
            enter(plain, id);
        }
        names.changed(id);
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "identity.make-account",
                        "account/" + id,
                        null,
                        java.util.Map.of()));
        return id;
    }

    private void enter(String login, UUID id) {
        if (!login.matches("[a-z0-9][a-z0-9._-]{2,40}")) {
            throw new AccountIsWrong("login", "login-form");
        }
        int entered = database.sql(
                        "INSERT INTO identity.logins (login, account_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(login, id)
                .update();
        if (entered == 0) {
            throw new AccountIsWrong("login", "login-taken");
        }
    }
}
