package org.jiayuan.archive.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where sealed files lie. Every node of an installation must reach the same one. */
public interface FileStore extends AutoCloseable {

    /** Keeps a file; when this returns it is safe from a loss of power. A key is used once and never again. */
    void write(FileKey key, byte[] sealed);

    /** Puts another seal on a file that is there: the same file, under another key of the vault. */
    void reseal(FileKey key, byte[] sealed);

    /** The file under that key. */
    Optional<byte[]> read(FileKey key);

    /** Removes a file; nothing happens if there is none. */
    void remove(FileKey key);

    /** The keys of the files made on that day in Shanghai. */
    List<FileKey> madeOn(LocalDate day);

    /** The keys of all files there are, in no order. */
    void each(Consumer<FileKey> found);

    @Override
    default void close() {}
}
