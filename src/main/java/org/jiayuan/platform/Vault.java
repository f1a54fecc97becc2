package org.jiayuan.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.jiayuan.shared.Sealed;
import org.springframework.stereotype.Component;

/**
 * Seals personal data (AES-256-GCM) and makes the keyed blind indexes by which they can be looked up (HMAC-SHA-256).
 *
 * <p>A sealed value is: version (1 byte), key id (4), nonce (12), ciphertext with tag. The purpose, for example
 * {@code matter.text}, is authenticated with it, so a value moved into another column does not open.
 */
@Component
public class Vault {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int HEAD = 1 + Integer.BYTES + NONCE;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    Vault(KeyRing keys) {
        this.keys = keys;
    }

    /** Seals a text. */
    public Sealed seal(String purpose, String clear) {
        return new Sealed(seal(purpose, clear.getBytes(StandardCharsets.UTF_8)));
    }

    /** Seals the bytes of a file. */
    public byte[] seal(String purpose, byte[] clear) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        int key = keys.current();
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose);
            var sealed = ByteBuffer.allocate(HEAD + clear.length + TAG_BITS / 8);
            sealed.put(VERSION).putInt(key).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(clear), sealed);
            return sealed.array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens a text. Modules do not call this: {@code audit} does, and writes down who read.
     *
     * @throws IllegalStateException if it was sealed for another purpose, changed, or its key is gone
     */
    public String open(String purpose, Sealed sealed) {
        return new String(open(purpose, sealed.bytes()), StandardCharsets.UTF_8);
    }

    /** Opens the bytes of a file, under the same conditions. */
    public byte[] open(String purpose, byte[] sealed) {
        var head = ByteBuffer.wrap(sealed);
        if (sealed.length < HEAD || head.get() != VERSION) {
            throw new IllegalStateException("not a sealed value");
        }
        int key = head.getInt();
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, 1 + Integer.BYTES, HEAD), purpose)
                    .doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a sealed value does not open for " + purpose, changed);
        }
    }

    private Cipher cipher(int mode, int key, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.data(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /**
     * The blind index of a value under the key of today: the same for the same value, and nothing can be told from it. 32
     * characters; under a later key than the first, its number and a point before them.
     */
    public String index(String purpose, String value) {
        return index(keys.currentIndex(), purpose, value);
    }

    /** The blind indexes under which a value may stand, that of today first: what is looked for is any of them. */
    public List<String> indexes(String purpose, String value) {
        return keys.indexIds().stream().map(key -> index(key, purpose, value)).toList();
    }

    private String index(int key, String purpose, String value) {
        return mark(key) + HexFormat.of().formatHex(mac(key, purpose + ":" + value), 0, 16);
    }

    private static String mark(int key) {
        return key == 1 ? "" : key + ".";
    }

    /** What an index column is compared with to find those made under another key than that of today. */
    public String indexedByOther() {
        int key = keys.currentIndex();
        return key == 1 ? "LIKE '%.%'" : "NOT LIKE '" + mark(key) + "%'";
    }

    /** What in a sealed value says under which key: of the key of today. */
    byte[] currentMark() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(keys.current()).array();
    }

    /** Whether the bytes of a file were sealed under another key than that of today. */
    public boolean sealedByOther(byte[] sealed) {
        return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt() != keys.current();
    }

    /** A secret that only this installation can make from that seed: 16 bytes. */
    public byte[] derive(String purpose, byte[] seed) {
        return derive(keys.currentIndex(), purpose, seed);
    }

    /** The same under every key, that of today first: what was given out before a change of keys is still known. */
    public List<byte[]> derived(String purpose, byte[] seed) {
        return keys.indexIds().stream().map(key -> derive(key, purpose, seed)).toList();
    }

    private byte[] derive(int key, String purpose, byte[] seed) {
        return Arrays.copyOf(mac(key, purpose + ":" + HexFormat.of().formatHex(seed)), 16);
    }

    private byte[] mac(int key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.index(key));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
