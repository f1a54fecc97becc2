package org.jiayuan.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jiayuan.archive.file.FileKey;
import org.jiayuan.archive.file.FileStore;
import org.jiayuan.backup.Manifest.Schema;
import org.jiayuan.backup.Manifest.Table;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.VaultFile;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Service;

/**
 * Puts a backup into an empty installation: makes the tables as they were at that moment, fills them in one transaction,
 * and writes the files. If anything fails, the database is empty again. The next start brings the tables up to date.
 */
@Service
public class RestoreBackup {

    private final VaultFile keys;
    private final ObjectProvider<JdbcConnectionDetails> server;
    private final ObjectProvider<FileStore> store;

    RestoreBackup(VaultFile keys, ObjectProvider<JdbcConnectionDetails> server, ObjectProvider<FileStore> store) {
        this.keys = keys;
        this.server = server;
        this.store = store;
    }

    /** @throws BackupIsWrong if it is none, its keys are not here, or something else is */
    Manifest of(Path file, Progress progress) throws IOException, SQLException {
        try (var backup = open(file)) {
            var manifest = manifest(backup, file);
            if (!keys.exists()) {
                throw new BackupIsWrong("keys-missing", keys.file());
            }
            var prints = keys.prints();
            if (!manifest.prints().stream().allMatch(print -> print.print().equals(prints.get(print.key())))) {
                throw new BackupIsWrong("keys-other", keys.file());
            }
            var database = database();
            if (!new Catalogue(JdbcClient.create(database)).isEmpty()) {
                throw new BackupIsWrong("full", file);
            }
            var files = files(backup);
            refuseOthers(files, file);
            try {
                fill(backup, manifest, database, file, progress);
                write(backup, files, progress);
            } catch (IOException | SQLException | RuntimeException failure) {
                empty(manifest, database);
                throw failure;
            }
            return manifest;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        if (!java.nio.file.Files.isReadable(file)) {
            throw new BackupIsWrong("missing", file);
        }
        try {
            return new ZipFile(file.toFile());
        } catch (java.util.zip.ZipException | java.nio.file.NoSuchFileException none) {
            throw new BackupIsWrong("none", file);
        }
    }

    private static Manifest manifest(ZipFile backup, Path file) throws IOException {
        var entry = backup.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupIsWrong("none", file);
        }
        try (var text = backup.getInputStream(entry)) {
            var manifest = new Json(new String(text.readAllBytes(), StandardCharsets.UTF_8)).as(Manifest.class);
            if (manifest.form() != Manifest.FORM) {
                throw new BackupIsWrong("newer", file);
            }
            return manifest;
        }
    }

    private DataSource database() {
        var details = server.getObject();
        var database = new DriverManagerDataSource(details.getJdbcUrl());
        if (details.getUsername() != null) {
            database.setUsername(details.getUsername());
        }
        if (details.getPassword() != null) {
            database.setPassword(details.getPassword());
        }
        return database;
    }

    private static java.util.Map<String, ZipEntry> files(ZipFile backup) {
        return backup.stream()
                .filter(entry -> entry.getName().startsWith(Manifest.FILES))
                .collect(Collectors.toMap(entry -> entry.getName().substring(Manifest.FILES.length()), entry -> entry));
    }

    /** Files of an attempt that failed may be there; others may not. */
    private void refuseOthers(java.util.Map<String, ZipEntry> files, Path file) {
        store.getObject().each(key -> {
            if (!files.containsKey(key.text())) {
                throw new BackupIsWrong("full", file);
            }
        });
    }

    private static void fill(ZipFile backup, Manifest manifest, DataSource database, Path file, Progress progress)
            throws IOException, SQLException {
        manifest.schemas().forEach(schema -> migrate(schema, database));
        var catalogue = new Catalogue(JdbcClient.create(database));
        var order = catalogue.tables();
        var tables = manifest.tables().stream().collect(Collectors.toMap(Table::name, table -> table));
        if (!catalogue.schemas().stream().collect(Collectors.toSet()).equals(java.util.Set.copyOf(manifest.schemas()))
                || !tables.keySet().equals(java.util.Set.copyOf(order))) {
            throw new BackupIsWrong("newer", file);
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            erase(order.reversed(), connection);
            int done = 0;
            for (var name : order) {
                copy(backup, java.util.Objects.requireNonNull(tables.get(name)), connection, file);
                progress.shows("backup.tables", ++done, order.size());
            }
            connection.commit();
        }
    }

    private static void migrate(Schema schema, DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + schema.name())
                .table("flyway_schema_history_" + schema.name())
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .createSchemas(false)
                .target(schema.version() + "?")
                .load()
                .migrate();
    }

    /** Takes out what migrations have put in, first what points to other rows. */
    private static void erase(List<String> tables, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("DELETE FROM " + table);
            }
        }
    }

    private static void copy(ZipFile backup, Table table, Connection connection, Path file)
            throws IOException, SQLException {
        try (InputStream rows = backup.getInputStream(backup.getEntry(Manifest.TABLES + table.name()))) {
            long written = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table.name() + " (" + table.list() + ") FROM STDIN", rows);
            if (written != table.rows()) {
                throw new BackupIsWrong("damaged", file);
            }
        }
    }

    private void write(ZipFile backup, java.util.Map<String, ZipEntry> files, Progress progress) throws IOException {
        var kept = store.getObject();
        int done = 0;
        for (var entry : new ArrayList<>(files.entrySet())) {
            var key = FileKey.of(entry.getKey());
            if (key.isPresent() && kept.read(key.get()).isEmpty()) {
                try (var bytes = backup.getInputStream(entry.getValue())) {
                    kept.write(key.get(), bytes.readAllBytes());
                }
            }
            progress.shows("backup.files", ++done, files.size());
        }
    }

    /** It was empty before, so whatever is there is ours. */
    private static void empty(Manifest manifest, DataSource database) {
        var client = JdbcClient.create(database);
        manifest.schemas().forEach(schema -> {
            client.sql("DROP SCHEMA IF EXISTS " + schema.name() + " CASCADE").update();
            client.sql("DROP TABLE IF EXISTS public.flyway_schema_history_" + schema.name())
                    .update();
        });
    }
}
