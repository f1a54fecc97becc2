package org.jiayuan.shared;

/**
 * A personal datum, encrypted. Only {@code audit} opens it, and writes down who did; it shows nothing of itself.
 *
 * @param bytes version, key id, nonce, ciphertext and tag
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sealed(byte[] bytes) {

    @Override
    public String toString() {
        return "sealed";
    }
}
