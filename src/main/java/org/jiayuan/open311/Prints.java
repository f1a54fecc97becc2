package org.jiayuan.open311;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jiayuan.platform.Vault;
import org.springframework.stereotype.Component;

/**
 * Tells whether another system says the same under a word that it has used, without keeping what it said: other words
 * under that word would be answered with what became of the first ones, and be lost.
 */
@Component
class Prints {

    private static final String PRINT = "open311.print";

    private final Vault vault;

    Prints(Vault vault) {
        this.vault = vault;
    }

    /** The print of some words, which only this installation can make. */
    byte[] of(String words) {
        return vault.derive(PRINT, bytes(words));
    }

    /**
     * Whether those words left that print.
     *
     * @param print of any age of the keys
     */
    boolean match(byte[] print, String words) {
        return vault.derived(PRINT, bytes(words)).stream().anyMatch(known -> MessageDigest.isEqual(known, print));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
