package org.jiayuan.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the time they were made (RFC 9562, version 7). */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** A new id: 48 bits of milliseconds, then chance. */
    public static UUID at(Instant at) {
        var chance = new byte[10];
        RANDOM.nextBytes(chance);
        long high = (at.toEpochMilli() << 16) | 0x7000 | ((chance[0] & 0x0F) << 8) | (chance[1] & 0xFF);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (chance[i] & 0xFF);
        }
        low = (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
