package org.jiayuan.identity;

import java.time.Instant;
import java.util.Arrays;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Checks a one-time code; right or wrong, it counts, and a right one is used up. */
@Service
public class CheckCode {

    private final JdbcClient database;
    private final Vault vault;

    CheckCode(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Counts the try before it is looked at, so that many at once are no more tries than one after the other. */
    private boolean counted(String[] indexes, Instant at) {
        return database.sql("""
                        UPDATE identity.codes SET tries = tries + 1
                        WHERE phone_index = ANY (?) AND expires_at > ? AND tries < ?
                        """).params(indexes, Rows.at(at), RequestCode.TRIES).update() > 0;
    }

    private boolean used(String[] indexes, String code) {
        return database.sql("DELETE FROM identity.codes WHERE phone_index = ANY (?) AND code = ANY (?)")
                        .params(indexes, hashes(indexes, code))
                        .update()
                == 1;
    }

    /** @throws SignInFailed if it is wrong, too old, or was tried too often */
    public void of(Phone phone, @Nullable String typed, Instant at) {
        var indexes = phone.indexes(vault).toArray(String[]::new);
        var code = typed == null
                ? ""
                : java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                        .replaceAll("\\s", "");
        if (!counted(indexes, at) || !used(indexes, code)) {
            throw new SignInFailed("code", "code");
        }
    }

    private String[] hashes(String[] indexes, String code) {
        return Arrays.stream(indexes)
                .flatMap(index -> vault.indexes("identity.code", index + ":" + code).stream())
                .toArray(String[]::new);
    }
}
