package org.jiayuan.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jiayuan.archive.file.FileKey;
import org.jiayuan.archive.file.FileStore;
import org.jiayuan.backup.Manifest.Table;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.KeyPrints;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;

/**
 * Writes a backup while the program runs: every table as it was at one moment, then the files, then the manifest. The
 * file has its name only once it is whole and on the disk; only its owner may read it.
 */
@Service
public class MakeBackup {

    private final DataSource database;
    private final FileStore store;
    private final KeyPrints keys;

    MakeBackup(DataSource database, FileStore store, KeyPrints keys) {
        this.database = database;
        this.store = store;
        this.keys = keys;
    }

    /** @throws BackupIsWrong if that file is there already */
    Manifest of(Path target, Instant at, Progress progress) throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new BackupIsWrong("there", target);
        }
        var draft = target.resolveSibling(target.getFileName() + ".part");
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(draft);
        try (var file =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ours)) {
            var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
            var manifest = write(zip, at, progress);
            zip.finish();
            zip.flush();
            file.force(true);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(
                    Objects.requireNonNull(target.toAbsolutePath().getParent()))) {
                folder.force(true);
            }
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest write(ZipOutputStream zip, Instant at, Progress progress) throws IOException, SQLException {
        var tables = new ArrayList<Table>();
        List<Manifest.Schema> schemas;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var catalogue = new Catalogue(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            schemas = catalogue.schemas();
            var names = catalogue.tables();
            for (var name : names) {
                progress.shows("backup.tables", tables.size(), names.size());
                tables.add(table(zip, connection, new Table(name, catalogue.columns(name), 0)));
            }
            progress.shows("backup.tables", names.size(), names.size());
            connection.rollback();
        }
        long files = files(zip, progress);
        var prints = keys.ours().entrySet().stream()
                .map(print -> new Manifest.Print(print.getKey(), print.getValue()))
                .toList();
        var manifest = new Manifest(Manifest.FORM, at.toString(), schemas, tables, prints, files);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(Json.of(manifest).text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return manifest;
    }

    private static Table table(ZipOutputStream zip, Connection connection, Table table)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(Manifest.TABLES + table.name()));
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY " + table.name() + " (" + table.list() + ") TO STDOUT", (OutputStream) zip);
        zip.closeEntry();
        return new Table(table.name(), table.columns(), rows);
    }

    /** Sealed files do not become smaller. One that goes while we read was deleted meanwhile, and stays so. */
    private long files(ZipOutputStream zip, Progress progress) throws IOException {
        var keysOfFiles = new ArrayList<FileKey>();
        store.each(keysOfFiles::add);
        zip.setLevel(Deflater.NO_COMPRESSION);
        long written = 0;
        for (var key : keysOfFiles) {
            var bytes = store.read(key);
            if (bytes.isPresent()) {
                zip.putNextEntry(new ZipEntry(Manifest.FILES + key.text()));
                zip.write(bytes.get());
                zip.closeEntry();
                written++;
                progress.shows("backup.files", written, keysOfFiles.size());
            }
        }
        return written;
    }
}
