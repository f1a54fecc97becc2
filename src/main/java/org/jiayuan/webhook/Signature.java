package org.jiayuan.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What shows the other side that an event is ours and new: HMAC-SHA256 over its id, the second it was sent, and its body,
 * as Standard Webhooks has it.
 */
final class Signature {

    /** How a secret begins. */
    static final String PREFIX = "whsec_";

    private static final int RANDOM = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Signature() {}

    /** A new secret. */
    static String invent() {
        var chance = new byte[RANDOM];
        CHANCE.nextBytes(chance);
        return PREFIX + Base64.getEncoder().encodeToString(chance);
    }

    /** The header's value with several secrets: a signature of each, and the other side takes any that it knows. */
    static String of(List<String> secrets, String id, Instant at, byte[] body) {
        return secrets.stream().map(secret -> of(secret, id, at, body)).collect(Collectors.joining(" "));
    }

    /** The header's value with one secret. */
    static String of(String secret, String id, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
