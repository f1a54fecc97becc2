package org.jiayuan.identity;

import java.util.Locale;
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

/** A resident signs in with the code sent to her phone; the first time, that opens her account. */
@Service
public class SignInResident {

    private final CheckCode check;
    private final Accounts accounts;
    private final JdbcClient database;
    private final Vault vault;
    private final Divisions divisions;
    private final AuditLog audit;

    SignInResident(
            CheckCode check, Accounts accounts, JdbcClient database, Vault vault, Divisions divisions, AuditLog audit) {
        this.check = check;
        this.accounts = accounts;
        this.database = database;
        this.vault = vault;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws SignInFailed if the code is wrong */
    @Transactional(noRollbackFor = SignInFailed.class)
    public Account with(Phone phone, @Nullable String code, Locale language, Act act) {
        check.of(phone, code, act.at());
        var index = phone.index(vault);
        var account = accounts.findByPhone(phone.indexes(vault)).orElseGet(() -> openOnce(phone, index, language, act));
        account.signedIn(act.at());
        var saved = accounts.save(account);
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "identity.sign-in",
                        "account/" + saved.id(),
                        saved.id(),
                        java.util.Map.of("way", "code")));
        return saved;
    }

    /** Two who open the same account at once wait for each other, also while keys are changed. */
    private Account openOnce(Phone phone, String index, Locale language, Act act) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(phone.indexes(vault).getLast())
                .query(row -> {});
        return accounts.findByPhone(phone.indexes(vault)).orElseGet(() -> open(phone, index, language, act));
    }

    private Account open(Phone phone, String index, Locale language, Act act) {
        var account =
                Account.ofResident(Uuid7.at(act.at()), act.at(), language.equals(Locale.ENGLISH) ? "en" : "zh-CN");
        account.phone = phone.seal(vault);
        account.phoneIndex = index;
        account.tailIndex = phone.tailIndex(vault);
        database.sql("INSERT INTO identity.phones (phone_index, account_id) VALUES (?, ?)")
                .params(index, account.id())
                .update();
        return accounts.save(account);
    }
}
