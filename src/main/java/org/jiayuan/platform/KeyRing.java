package org.jiayuan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys of the vault, in a file outside the database, readable by its owner only. Each line is {@code data <id>
 * <key> [from]} or {@code index <id> <key> [from]}, keys in Base64; the highest id whose time has come seals, all of them
 * open. A program that runs reads the file again when it has changed, so that a new key is known to every node before
 * its time comes.
 */
@Component
class KeyRing {

    private static final long LOOK_EVERY = 500_000_000L;
    private static final String HEAD =
            "# Jiayuan vault. Whoever has this file and the database reads everything; without it nobody does.\n";

    private final Path file;
    private final Clock clock;
    private volatile Ring ring;
    private volatile long looked = System.nanoTime();

    KeyRing(PlatformSettings settings, Clock clock) {
        this.file = settings.keyRing();
        this.clock = clock;
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            this.ring = read();
        } catch (IOException failure) {
            throw new UncheckedIOException("The key ring " + file + " cannot be read", failure);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = draft(file, HEAD + "data 1 " + newKey() + "\nindex 1 " + newKey() + "\n");
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherNodeWasFirst) {
            // its keys are ours
        } finally {
            Files.delete(draft);
        }
    }

    /** A ring beside the one that counts, for its owner only, safe on the disk. */
    private static Path draft(Path file, String text) throws IOException {
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "vault",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        return draft;
    }

    private record Key(SecretKey secret, Instant from) {}

    private record Ring(NavigableMap<Integer, Key> data, NavigableMap<Integer, Key> index, FileTime read) {}

    private Ring read() throws IOException {
        var data = new TreeMap<Integer, Key>();
        var index = new TreeMap<Integer, Key>();
        var at = Files.getLastModifiedTime(file);
        for (var line : lines()) {
            var parts = line.split(" +");
            var secret = new SecretKeySpec(Base64.getDecoder().decode(parts[2]), "AES");
            var from = parts.length > 3 ? Instant.parse(parts[3]) : Instant.EPOCH;
            (parts[0].equals("data") ? data : index).put(Integer.valueOf(parts[1]), new Key(secret, from));
        }
        if (data.isEmpty() || index.isEmpty()) {
            throw new IllegalStateException("The key ring " + file + " has no data key or no index key");
        }
        return new Ring(data, index, at);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private Ring ring() {
        if (System.nanoTime() - looked > LOOK_EVERY) {
            looked = System.nanoTime();
            lookAgain();
        }
        return ring;
    }

    private synchronized void lookAgain() {
        try {
            if (!Files.getLastModifiedTime(file).equals(ring.read())) {
                ring = read();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The key ring " + file + " cannot be read", failure);
        }
    }

    private int current(NavigableMap<Integer, Key> keys) {
        var now = clock.instant();
        for (var key : keys.descendingMap().entrySet()) {
            if (!key.getValue().from().isAfter(now)) {
                return key.getKey();
            }
        }
        return keys.firstKey();
    }

    /** The data key that seals now. */
    int current() {
        return current(ring().data());
    }

    /** The index key that is used now. */
    int currentIndex() {
        return current(ring().index());
    }

    /** The ids of the index keys, the one used now first: what is not indexed under it is under one of the others. */
    List<Integer> indexIds() {
        var current = currentIndex();
        var ids = new ArrayList<Integer>();
        ids.add(current);
        ring().index().descendingKeySet().stream().filter(id -> id != current).forEach(ids::add);
        return ids;
    }

    NavigableSet<Integer> dataIds() {
        return ring().data().navigableKeySet();
    }

    SecretKey data(int id) {
        return secret(id, true);
    }

    SecretKey index(int id) {
        return secret(id, false);
    }

    private SecretKey secret(int id, boolean data) {
        var key = find(id, data);
        if (key == null) {
            lookAgain();
            key = find(id, data);
        }
        if (key == null) {
            throw new IllegalStateException("The key ring has no " + (data ? "data" : "index") + " key " + id);
        }
        return key.secret();
    }

    private @Nullable Key find(int id, boolean data) {
        var known = ring();
        return (data ? known.data() : known.index()).get(id);
    }

    private static String newKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Adds a data and an index key that are used from a moment on, when every node has read them. */
    synchronized void add(Instant from) {
        lookAgain();
        var next = new ArrayList<>(linesOrFail());
        next.add("data " + (ring.data().lastKey() + 1) + " " + newKey() + " " + from);
        next.add("index " + (ring.index().lastKey() + 1) + " " + newKey() + " " + from);
        write(next);
    }

    /** Takes every key out but those used now. */
    synchronized void retire() {
        lookAgain();
        var data = "data " + current() + " ";
        var index = "index " + currentIndex() + " ";
        write(linesOrFail().stream()
                .filter(line -> line.startsWith(data) || line.startsWith(index))
                .toList());
    }

    private List<String> linesOrFail() {
        try {
            return lines();
        } catch (IOException failure) {
            throw new UncheckedIOException("The key ring " + file + " cannot be read", failure);
        }
    }

    /** Writes it beside, for its owner only, and puts it in place at once, so that nobody reads half a ring. */
    private void write(List<String> lines) {
        try {
            var next = draft(file, HEAD + String.join("\n", lines) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            ring = read();
        } catch (IOException failure) {
            throw new UncheckedIOException("The key ring " + file + " cannot be written", failure);
        }
    }

    Path file() {
        return file;
    }

    /** By what each key, of a kind and a number, is known again; it says nothing of the key. */
    Map<String, String> prints() {
        var prints = new HashMap<String, String>();
        var known = ring();
        known.data().forEach((id, key) -> prints.put("data " + id, print(key.secret())));
        known.index().forEach((id, key) -> prints.put("index " + id, print(key.secret())));
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
