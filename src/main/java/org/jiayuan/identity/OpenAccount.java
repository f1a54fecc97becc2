package org.jiayuan.identity;

import java.util.Locale;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A phone number that somebody has proved to be hers gets its account, once. */
@Service
public class OpenAccount {

    private final Accounts accounts;
    private final JdbcClient database;
    private final Vault vault;

    OpenAccount(Accounts accounts, JdbcClient database, Vault vault) {
        this.accounts = accounts;
        this.database = database;
        this.vault = vault;
    }

    /** The account with that number, opened if there is none yet. */
    @Transactional
    public Account of(Phone phone, Locale language, Act act) {
        var index = phone.index(vault);
        return accounts.findByPhone(phone.indexes(vault)).orElseGet(() -> openOnce(phone, index, language, act));
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
