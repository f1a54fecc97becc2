package org.jiayuan.open311;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leave for another system to send appeals. The key itself is known to that system alone.
 *
 * @param name of the system, and who answers for it
 * @param tail the last characters of the key, to tell it from others
 * @param hourly how often it may send within an hour
 */
public record ApiKey(
        UUID id,
        String name,
        String tail,
        int hourly,
        Instant madeAt,
        @Nullable Instant revokedAt) {

    /** Keys are this long at most; what is longer is none. */
    static final int LONGEST = 100;

    /** Whether it still counts. */
    public boolean live() {
        return revokedAt == null;
    }

    static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
