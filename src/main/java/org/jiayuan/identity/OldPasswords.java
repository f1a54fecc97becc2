package org.jiayuan.identity;

import java.time.Instant;
import java.util.UUID;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passwords an account had before the one it has, as Argon2 like that one. */
@Component
@Rule(
        says = "A new password of staff is none of the five before it, nor the present one.",
        source = "GB/T 22239-2019 8.1.4.1 a); domain.md §6.1")
class OldPasswords {

    static final int KEPT = 5;

    private final JdbcClient database;

    OldPasswords(JdbcClient database) {
        this.database = database;
    }

    /** Whether it is one of them. */
    boolean hold(UUID account, String password) {
        return database
                .sql("SELECT password FROM identity.old_passwords WHERE account_id = ? ORDER BY id DESC")
                .param(account)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(hash -> Passwords.matches(password, hash));
    }

    /** Another one takes its place; what is older than the last five is forgotten. */
    void remember(UUID account, String hash, Instant at) {
        database.sql("INSERT INTO identity.old_passwords (account_id, id, password) VALUES (?, ?, ?)")
                .params(account, Uuid7.at(at), hash)
                .update();
        database.sql("""
                        DELETE FROM identity.old_passwords
                        WHERE account_id = :account AND id NOT IN (
                            SELECT id FROM identity.old_passwords WHERE account_id = :account
                            ORDER BY id DESC LIMIT :kept)
                        """).param("account", account).param("kept", KEPT).update();
    }
}
