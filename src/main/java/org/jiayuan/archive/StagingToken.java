package org.jiayuan.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The secret of who is filling in a form: what she sends before the form is complete is hers by it. The server makes it
 * and the form carries it; it is stored as a digest and shows nothing of itself.
 *
 * @param secret 128 bits of chance at least, in any spelling
 */
public record StagingToken(String secret) {

    private static final int SHORTEST = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    public StagingToken {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a token that can be guessed");
        }
    }

    /** A new one: 128 bits of chance in 22 letters. */
    public static StagingToken fresh() {
        var chance = new byte[16];
        CHANCE.nextBytes(chance);
        return new StagingToken(Base64.getUrlEncoder().withoutPadding().encodeToString(chance));
    }

    /** The one that came back with a form; a fresh one if what came back is none. */
    public static StagingToken of(@Nullable String typed) {
        return typed != null && typed.matches("[\\w-]{22}") ? new StagingToken(typed) : fresh();
    }

    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "token";
    }
}
