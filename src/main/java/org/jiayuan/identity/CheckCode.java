package org.jiayuan.identity;

import java.time.Instant;
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
    private boolean counted(String index, Instant at) {
        return database.sql("""
                        UPDATE identity.codes SET tries = tries + 1
                        WHERE phone_index = ? AND expires_at > ? AND tries < ?
                        """).params(index, Rows.at(at), RequestCode.TRIES).update() == 1;
    }

    private boolean used(String index, String hash) {
        return database.sql("DELETE FROM identity.codes WHERE phone_index = ? AND code = ?")
                        .params(index, hash)
                        .update()
                == 1;
    }

    /** @throws SignInFailed if it is wrong, too old, or was tried too often */
    public void of(Phone phone, @Nullable String typed, Instant at) {
        var index = phone.index(vault);
        var code = typed == null
                ? ""
                : java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                        .replaceAll("\\s", "");
        if (!counted(index, at) || !used(index, RequestCode.hash(vault, index, code))) {
            throw new SignInFailed("code", "code");
        }
    }
}
