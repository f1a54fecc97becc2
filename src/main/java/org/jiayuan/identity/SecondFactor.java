package org.jiayuan.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factor: six digits from an authenticator, or one of ten recovery codes, each good once. */
@Rule(
        says = "Staff sign in with two factors; a code of the authenticator counts in its half minute and the ones "
                + "beside it, and once.",
        source = "GB/T 22239-2019 8.1.4.1 d); RFC 6238")
@Component
class SecondFactor {

    static final String PURPOSE = "identity.second-factor";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int RECOVERY_CODES = 10;

    private final Vault vault;
    private final JdbcClient database;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecureRandom random = new SecureRandom();

    SecondFactor(Vault vault, JdbcClient database) {
        this.vault = vault;
        this.database = database;
    }

    /** A new secret, in Base64. */
    String invent() {
        var secret = new byte[20];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Whether the code fits a secret that is not yet anybody's. */
    boolean fits(String secret, String code, Instant at) {
        return matchingStep(secret, digits(code), at) > 0;
    }

    /** Makes the secret hers. */
    List<String> give(Account account, String secret, Instant at) {
        account.secondFactor = vault.seal(PURPOSE, secret);
        account.secondFactorSince = at;
        database.sql("DELETE FROM identity.recovery_codes WHERE account_id = ?")
                .param(account.id())
                .update();
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = "%05d-%05d".formatted(random.nextInt(100_000), random.nextInt(100_000));
            codes.add(code);
            database.sql("INSERT INTO identity.recovery_codes (account_id, code) VALUES (?, ?)")
                    .params(account.id(), hash(account, code))
                    .update();
        }
        return codes;
    }

    void take(Account account) {
        account.secondFactor = null;
        account.secondFactorSince = null;
    }

    /** Whether it is her code now; a code is used up by this. */
    boolean accepts(Account account, String typed, Instant at) {
        if (account.secondFactor == null) {
            return false;
        }
        var code = digits(typed);
        long step = matchingStep(vault.open(PURPOSE, account.secondFactor), code, at);
        if (step > account.secondFactorUsed) {
            account.secondFactorUsed = step;
            return true;
        }
        return database.sql("""
                        UPDATE identity.recovery_codes SET used_at = ?
                        WHERE account_id = ? AND code = ANY (?) AND used_at IS NULL
                        """)
                        .params(Rows.at(at), account.id(), hashes(account, typed.strip()))
                        .update()
                == 1;
    }

    private long matchingStep(String secret, String code, Instant at) {
        var key = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA1");
        for (int offset = -1; offset <= 1; offset++) {
            var moment = at.plus(STEP.multipliedBy(offset));
            try {
                if (generator.generateOneTimePasswordString(key, moment).equals(code)) {
                    return moment.getEpochSecond() / STEP.toSeconds();
                }
            } catch (InvalidKeyException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return 0;
    }

    private String[] hashes(Account account, String code) {
        return vault.indexes("identity.recovery", account.id() + ":" + code).toArray(String[]::new);
    }

    private String hash(Account account, String code) {
        return vault.index("identity.recovery", account.id() + ":" + code);
    }

    private static String digits(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }
}
