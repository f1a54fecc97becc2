package org.jiayuan.identity;

import java.util.List;
import org.jiayuan.platform.IndexUse;
import org.jiayuan.platform.SealedColumns;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Recipients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What accounts hold sealed, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class SealedAccounts {

    private static final String ACCOUNTS = "identity.accounts";
    private static final List<String> KEY = List.of("account_id");

    @Bean
    SealedColumns sealedColumnsOfAccounts() {
        return () -> List.of(
                new SealedColumns.Column(
                        ACCOUNTS,
                        KEY,
                        "phone",
                        Recipients.PHONE,
                        List.of(
                                new SealedColumns.BlindIndex("phone_index", "phone", digits -> digits),
                                new SealedColumns.BlindIndex(
                                        "tail_index", "phone-tail", digits -> digits.substring(7))),
                        "UPDATE identity.phones SET phone_index = :phone_index WHERE account_id = :account_id"),
                new SealedColumns.Column(
                        ACCOUNTS,
                        KEY,
                        "name",
                        StaffNames.PURPOSE,
                        List.of(new SealedColumns.BlindIndex("name_index", StaffNames.PURPOSE, name -> name)),
                        null),
                SealedColumns.Column.of(ACCOUNTS, KEY, "second_factor", SecondFactor.PURPOSE));
    }

    /** Recovery codes: a new set, which comes with a new authenticator, is under the key of today. */
    @Bean
    IndexUse recoveryCodesUse(JdbcClient database, Vault vault) {
        return use("identity.recovery_codes", "used_at IS NULL AND code ", database, vault);
    }

    /** Set-up codes, which are good for a day. */
    @Bean
    IndexUse setUpCodesUse(JdbcClient database, Vault vault) {
        return use("identity.set_ups", "code ", database, vault);
    }

    private static IndexUse use(String table, String condition, JdbcClient database, Vault vault) {
        return new IndexUse() {
            @Override
            public String name() {
                return table;
            }

            @Override
            public long old() {
                return database.sql("SELECT count(*) FROM " + table + " WHERE " + condition + vault.indexedByOther())
                        .query(Long.class)
                        .single();
            }
        };
    }
}
