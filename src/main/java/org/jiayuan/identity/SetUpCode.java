package org.jiayuan.identity;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A code handed to somebody who has no password yet, so that only she ever knows the one she chooses. */
@Rule(
        says = "A set-up code is good for 24 hours and once; it is kept hashed.",
        source = "GB/T 22239-2019 8.1.4.1; ours")
@Component
class SetUpCode {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Vault vault;

    SetUpCode(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A new one for that account; one from before is no longer good. */
    String issue(UUID account, Instant at) {
        var code = RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (word, one) -> word.append(LETTERS.charAt(one)), StringBuilder::append)
                .toString();
        database.sql("""
                        INSERT INTO identity.set_ups (account_id, code, expires_at) VALUES (?, ?, ?)
                        ON CONFLICT (account_id) DO UPDATE
                        SET code = excluded.code, expires_at = excluded.expires_at
                        """)
                .params(account, hash(account, code), Rows.at(at.plus(GOOD_FOR)))
                .update();
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Whether it is the account's code now; the code stays as it is. */
    boolean fits(UUID account, @Nullable String typed, Instant at) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM identity.set_ups
                            WHERE account_id = ? AND code = ANY (?) AND expires_at > ?)
                        """)
                .params(
                        account,
                        vault.indexes("identity.set-up", account + ":" + plain(typed))
                                .toArray(String[]::new),
                        Rows.at(at))
                .query(Boolean.class)
                .single();
    }

    /** Uses it up; whether it was there to be used. */
    boolean use(UUID account) {
        return database.sql("DELETE FROM identity.set_ups WHERE account_id = ?")
                        .param(account)
                        .update()
                == 1;
    }

    private static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "");
    }

    private String hash(UUID account, String code) {
        return vault.index("identity.set-up", account + ":" + code);
    }
}
