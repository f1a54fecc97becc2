package org.jiayuan.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The secret of who is filling in a form: what she sends before the form is complete is hers by it. The server makes it
 * and the form carries it; it is stored as a digest and shows nothing of itself.
 *
 * @param secret 128 bits of chance at least, in any spelling
 */
public record StagingToken(String secret) {

    private static final int SHORTEST = 16;

    public StagingToken {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a token that can be guessed");
        }
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
