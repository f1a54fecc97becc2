package org.jiayuan.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jiayuan.notice.SendCode;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sends a one-time code to a phone. */
@Rule(
        says = "A code has six digits, is good for ten minutes and five tries; one a minute and ten a day to a number.",
        source = "GB/T 22239-2019 8.1.4.1; ours")
@Service
public class RequestCode {

    static final int MINUTES = 10;
    static final int TRIES = 5;
    /** From one address, which many phones of a mobile network may share. */
    private static final int CODES_AN_HOUR = 60;

    private final JdbcClient database;
    private final Vault vault;
    private final SendCode send;
    private final Limits limits;
    private final SecureRandom random = new SecureRandom();

    RequestCode(JdbcClient database, Vault vault, SendCode send, Limits limits) {
        this.database = database;
        this.vault = vault;
        this.send = send;
        this.limits = limits;
    }

    /**
     * Sends one; the one before is no longer good.
     *
     * @param client the network address that asks
     * @throws SignInFailed if the gateway did not take it
     * @throws org.jiayuan.platform.TooOften if it is asked for too often
     */
    public void to(Phone phone, String client, Locale language, Instant at) {
        var index = phone.index(vault);
        limits.count("identity.code.minute", index, 1, Duration.ofSeconds(50));
        limits.count("identity.code.day", index, 10, Duration.ofDays(1));
        limits.count("identity.code.client", client, CODES_AN_HOUR, Duration.ofHours(1));
        var code = "%06d".formatted(random.nextInt(1_000_000));
        database.sql("""
                        INSERT INTO identity.codes (phone_index, code, expires_at, tries) VALUES (?, ?, ?, 0)
                        ON CONFLICT (phone_index) DO UPDATE
                        SET code = excluded.code, expires_at = excluded.expires_at, tries = 0
                        """)
                .params(index, hash(vault, index, code), Rows.at(at.plus(Duration.ofMinutes(MINUTES))))
                .update();
        if (!send.to(phone.digits(), code, MINUTES, language)) {
            throw new SignInFailed("phone", "code-not-sent");
        }
    }

    static String hash(Vault vault, String index, String code) {
        return vault.index("identity.code", index + ":" + code);
    }
}
