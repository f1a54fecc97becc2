package org.jiayuan.appeal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The key on the last screen of a form: made by us, good for a day and not within the first second. The same key sent
 * twice is the same appeal: the secret of its link follows from it.
 */
@Rule(
        clause = "9.2.6",
        says = "The same form sent twice makes one matter and shows the same receipt.",
        source = "matter.md, invariant 9")
@Component
class FormKey {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int RANDOM = 16;

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    FormKey(Vault vault) {
        this.vault = vault;
    }

    /** A new key: time, chance, and our seal on both. */
    String make(Instant at) {
        var chance = new byte[RANDOM];
        random.nextBytes(chance);
        var body = ByteBuffer.allocate(Long.BYTES + RANDOM)
                .putLong(at.toEpochMilli())
                .put(chance)
                .array();
        return encode(body) + "." + encode(vault.derive("appeal.key", body));
    }

    /**
     * The key of what another system sends under a word of its own: always the same for the same word, and never good
     * for our form, because it is as old as time.
     */
    String repeatable(String word) {
        var body = ByteBuffer.allocate(Long.BYTES + RANDOM)
                .putLong(0)
                .put(vault.derive("appeal.repeat", word.getBytes(StandardCharsets.UTF_8)))
                .array();
        return encode(body) + "." + encode(vault.derive("appeal.key", body));
    }

    /** Whether we made it, not longer ago than a day and not just now. */
    boolean good(@Nullable String key, Instant at) {
        var body = body(key);
        if (body == null) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong()), at);
        return age.compareTo(SHORTEST) >= 0 && age.compareTo(LONGEST) <= 0;
    }

    /** Whether we made it, not longer ago than a day. */
    boolean ours(@Nullable String key, Instant at) {
        var body = body(key);
        return body != null
                && Duration.between(Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong()), at)
                                .compareTo(LONGEST)
                        <= 0;
    }

    private byte @Nullable [] body(@Nullable String key) {
        if (key == null || !key.matches("[\\w-]{32}\\.[\\w-]{22}")) {
            return null;
        }
        var parts = key.split("\\.");
        var body = Base64.getUrlDecoder().decode(parts[0]);
        var seal = Base64.getUrlDecoder().decode(parts[1]);
        return generation(body, seal) < 0 ? null : body;
    }

    /** Which key of the vault it was made under, that of today being 0; negative if none of ours. */
    private int generation(byte[] body, byte[] seal) {
        var seals = vault.derived("appeal.key", body);
        for (int generation = 0; generation < seals.size(); generation++) {
            if (MessageDigest.isEqual(seal, seals.get(generation))) {
                return generation;
            }
        }
        return -1;
    }

    /** A secret that follows from a good key, also when the vault's keys have changed since it was made. */
    private String follows(String purpose, String key) {
        var body = java.util.Objects.requireNonNull(body(key));
        int generation = generation(body, Base64.getUrlDecoder().decode(key.split("\\.")[1]));
        return encode(Arrays.copyOf(vault.derived(purpose, body).get(generation), 16));
    }

    /** The secret of the link that belongs to a good key. */
    String secret(String key) {
        return follows("appeal.link", key);
    }

    /** The secret under which what is sent ahead with that form is laid ready: it shows the photos, it sends nothing. */
    String tray(String key) {
        return follows("appeal.tray", key);
    }

    /** A secret that belongs to no form: for finding one's matter again. */
    String freshSecret() {
        var chance = new byte[RANDOM];
        random.nextBytes(chance);
        return encode(chance);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
