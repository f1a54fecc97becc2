package org.jiayuan.archive.file;

import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * The files as they are kept: each sealed for its own key, so that none opens in another's place.
 *
 * <p>A file that is not public opens only with what {@code audit} hands over for a reading it has written down. A public
 * one is published data, looked at by a person and covered where it must be: it opens without anybody being written
 * down, and here only.
 */
@Component
public class SealedFiles {

    private final FileStore store;
    private final Vault vault;

    SealedFiles(FileStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** Seals a file and keeps it. */
    public void put(FileKey key, byte[] clear) {
        store.write(key, vault.seal(purpose(key), clear));
    }

    /**
     * Opens a file for which a reading was written down.
     *
     * @throws NotFound if the file is gone
     */
    public byte[] open(FileKey key, ReadPersonalData.Opened opened) {
        return opened.file(purpose(key), sealed(key));
    }

    /**
     * Opens a file that everybody may see.
     *
     * @throws NotFound if the file is gone
     */
    public byte[] openPublic(FileKey key) {
        if (!key.part().isPublic()) {
            throw new IllegalArgumentException("not a public file");
        }
        return vault.open(purpose(key), sealed(key));
    }

    /** Whether it is there and sealed under another key than that of today. */
    public boolean isOld(FileKey key) {
        return store.read(key).map(vault::sealedByOther).orElse(false);
    }

    /** Seals it anew under the key of today; nothing happens if it is gone. Nobody reads it by this. */
    public void reseal(FileKey key) {
        var kept = store.read(key);
        if (kept.isPresent()) {
            var purpose = purpose(key);
            store.reseal(key, vault.seal(purpose, vault.open(purpose, kept.get())));
        }
    }

    /** The files made on that day. */
    public java.util.List<FileKey> madeOn(java.time.LocalDate day) {
        return store.madeOn(day);
    }

    private byte[] sealed(FileKey key) {
        return store.read(key).orElseThrow(NotFound::new);
    }

    private static String purpose(FileKey key) {
        return "archive/" + key.text();
    }

    /** A strong tag: what lies under a key never changes. */
    public static String etag(FileKey key) {
        return "\"" + key.set() + "-" + key.part().ordinal() + "\"";
    }
}
