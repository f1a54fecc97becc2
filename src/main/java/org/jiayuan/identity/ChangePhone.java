package org.jiayuan.identity;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident has a new number: a code sent to it proves it is hers, and her account goes with it. */
@Service
public class ChangePhone {

    private final CheckCode check;
    private final Accounts accounts;
    private final JdbcClient database;
    private final Vault vault;
    private final Divisions divisions;
    private final AuditLog audit;

    ChangePhone(
            CheckCode check, Accounts accounts, JdbcClient database, Vault vault, Divisions divisions, AuditLog audit) {
        this.check = check;
        this.accounts = accounts;
        this.database = database;
        this.vault = vault;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws SignInFailed if the code is wrong, or the number is another account's */
    @Transactional(noRollbackFor = SignInFailed.class)
    public void to(UUID id, Phone phone, @Nullable String code, Act act) {
        var account = accounts.findById(id)
                .filter(found -> found.kind() == Account.Kind.RESIDENT && !found.closed())
                .orElseThrow(NotFound::new);
        check.of(phone, code, act.at());
        var index = phone.index(vault);
        if (accounts.findByPhone(phone.indexes(vault))
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw new SignInFailed("phone", "phone-taken");
        }
        database.sql("DELETE FROM identity.phones WHERE account_id = ?")
                .param(id)
                .update();
        database.sql("INSERT INTO identity.phones (phone_index, account_id) VALUES (?, ?)")
                .params(index, id)
                .update();
        account.phone = phone.seal(vault);
        account.phoneIndex = index;
        account.tailIndex = phone.tailIndex(vault);
        accounts.save(account);
        audit.write(
                act, new Entry(divisions.home().code(), null, "identity.change-phone", "account/" + id, id, Map.of()));
    }
}
