package org.jiayuan.appeal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret address of one's matter: {@code /track/440305007019.<secret>}. Whoever has it is the reporter. Only its
 * hash is stored, and it stands in no log and no event.
 *
 * @param community where it is registered
 * @param secret 22 characters, 128 bits
 */
public record Link(String community, String secret) {

    /** Reads the last part of the address. */
    public static Optional<Link> of(String token) {
        if (!token.matches("\\d{12}\\.[\\w-]{22}")) {
            return Optional.empty();
        }
        return Optional.of(new Link(token.substring(0, 12), token.substring(13)));
    }

    /** The whole path. */
    public String path() {
        return "/track/" + community + "." + secret;
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "a link";
    }
}
