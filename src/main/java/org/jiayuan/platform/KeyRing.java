package org.jiayuan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The keys of the vault, in a file outside the database, readable by its owner only. Each line is {@code data <id>
 * <key>} or {@code index <id> <key>}, keys in Base64; the highest id seals, all of them open.
 */
@Component
class KeyRing {

    private final TreeMap<Integer, SecretKey> data = new TreeMap<>();
    private final TreeMap<Integer, SecretKey> index = new TreeMap<>();

    private final Path file;

    KeyRing(PlatformSettings settings) {
        this.file = settings.keyRing();
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key ring " + file + " cannot be read", failure);
        }
        if (data.isEmpty() || index.isEmpty()) {
            throw new IllegalStateException("The key ring " + file + " has no data key or no index key");
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var lines =
                "# Jiayuan vault. Whoever has this file and the database reads everything; without it nobody does.\n"
                        + "data 1 " + key() + "\nindex 1 " + key() + "\n";
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "vault",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, lines, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherNodeWasFirst) {
            // its keys are ours
        } finally {
            Files.delete(draft);
        }
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private void read(String line) {
        var parts = line.split(" +");
        var kind = parts[0].equals("data") ? data : index;
        kind.put(
                Integer.valueOf(parts[1]), new SecretKeySpec(Base64.getDecoder().decode(parts[2]), "AES"));
    }

    int current() {
        return data.lastKey();
    }

    SecretKey data(int id) {
        var key = data.get(id);
        if (key == null) {
            throw new IllegalStateException("The key ring has no data key " + id);
        }
        return key;
    }

    SecretKey index() {
        return index.lastEntry().getValue();
    }

    Map<Integer, SecretKey> dataKeys() {
        return Map.copyOf(data);
    }

    Path file() {
        return file;
    }

    /** By what each key, of a kind and a number, is known again; it says nothing of the key. */
    Map<String, String> prints() {
        var prints = new HashMap<String, String>();
        data.forEach((id, key) -> prints.put("data " + id, print(key)));
        index.forEach((id, key) -> prints.put("index " + id, print(key)));
        return prints;
    }

    private static String print(SecretKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("jiayuan key print".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key.getEncoded()), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
