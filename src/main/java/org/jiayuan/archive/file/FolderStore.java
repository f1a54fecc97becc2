package org.jiayuan.archive.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Files in a folder, readable by their owner only. A file is written beside the others, forced to the disk, and only
 * then given its name, so that there is never half a file and none is written over.
 */
public final class FolderStore implements FileStore {

    private static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OUR_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Set<StandardOpenOption> AS_NEW =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path root;
    private final Path unfinished;

    /** A store in that folder, which is made if it is not there. */
    public FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.unfinished = this.root.resolve("unfinished");
        try {
            Files.createDirectories(unfinished, OUR_FOLDER);
            clear(unfinished);
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + this.root + " cannot be made", failure);
        }
    }

    /**
     * Removes what was being written when a program ended; another one that runs now has younger files, by
     * the clock of the file system.
     */
    private static void clear(Path unfinished) throws IOException {
        var mark = Files.createTempFile(unfinished, "mark", "");
        var longAgo = FileTime.from(Files.getLastModifiedTime(mark).toInstant().minus(Duration.ofDays(1)));
        Files.delete(mark);
        try (var drafts = Files.newDirectoryStream(
                unfinished, draft -> Files.getLastModifiedTime(draft).compareTo(longAgo) < 0)) {
            for (var draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    @Override
    public void write(FileKey key, byte[] sealed) {
        put(key, sealed, false);
    }

    @Override
    public void reseal(FileKey key, byte[] sealed) {
        put(key, sealed, true);
    }

    private void put(FileKey key, byte[] sealed, boolean there) {
        var target = path(key);
        var draft = unfinished.resolve(UUID.randomUUID().toString());
        try {
            makeFolder(folderOf(target));
            try (var file = FileChannel.open(draft, AS_NEW, OURS_ALONE)) {
                for (var bytes = ByteBuffer.wrap(sealed); bytes.hasRemaining(); ) {
                    file.write(bytes);
                }
                file.force(true);
            }
            if (Files.exists(target) != there) {
                throw there ? new NoSuchFileException(key.text()) : new FileAlreadyExistsException(key.text());
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folderOf(target));
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + key.text() + " was not kept", failure);
        } finally {
            discard(draft);
        }
    }

    /** Makes a folder and those above it, and forces each new one's name to the disk. */
    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folderOf(folder));
            try {
                Files.createDirectory(folder, OUR_FOLDER);
            } catch (FileAlreadyExistsException otherThreadWasFirst) {
                return;
            }
            force(folderOf(folder));
        }
    }

    private static Path folderOf(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Optional<byte[]> read(FileKey key) {
        try {
            return Optional.of(Files.readAllBytes(path(key)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + key.text() + " cannot be read", failure);
        }
    }

    @Override
    public void remove(FileKey key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + key.text() + " was not removed", failure);
        }
    }

    @Override
    public List<FileKey> madeOn(LocalDate day) {
        var folder = root.resolve(FileKey.day(day));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, 2)) {
            return files.map(file -> FileKey.of(root.relativize(file).toString()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + folder + " cannot be listed", failure);
        }
    }

    @Override
    public void each(Consumer<FileKey> found) {
        try (var files = Files.walk(root)) {
            files.map(file -> FileKey.of(root.relativize(file).toString()))
                    .flatMap(Optional::stream)
                    .forEach(found);
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + root + " cannot be listed", failure);
        }
    }

    private Path path(FileKey key) {
        var path = root.resolve(key.text()).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("a key that leads out of the folder");
        }
        return path;
    }
}
