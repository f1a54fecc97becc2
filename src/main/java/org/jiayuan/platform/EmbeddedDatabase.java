package org.jiayuan.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL server, for one machine: real PostgreSQL with its data under the data directory, durable writes,
 * password sign-in and no socket file. A server that a killed program left behind is stopped first.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String ACCESS =
            "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final int port;
    private final String password;
    private final Closeable server;

    private EmbeddedDatabase(int port, String password, Closeable server) {
        this.port = port;
        this.password = password;
        this.server = server;
    }

    /** Joins the server that a running program has, for a command beside it; starts one if none runs. */
    static EmbeddedDatabase join(Path data, Path binaries) {
        var cluster = data.resolve("postgres").toAbsolutePath();
        try {
            var port = LeftoverServer.in(cluster).port();
            return port.isEmpty()
                    ? start(data, binaries)
                    : new EmbeddedDatabase(
                            port.getAsInt(),
                            Files.readString(data.resolve("keys").resolve("postgres.password"))
                                    .strip(),
                            () -> {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts the server on a free port, making its data directory where there is none. */
    static EmbeddedDatabase start(Path data, Path binaries) {
        var cluster = data.resolve("postgres").toAbsolutePath();
        var secret = data.resolve("keys").resolve("postgres.password");
        try {
            Files.createDirectories(data);
            LeftoverServer.in(cluster).stop();
            boolean fresh = !Files.exists(secret);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("timezone", "Asia/Shanghai");
            if (!fresh) {
                builder.setConnectConfig("password", Files.readString(secret).strip());
            }
            var server = builder.start();
            var password = fresh
                    ? lock(server, cluster, secret)
                    : Files.readString(secret).strip();
            LOG.info("PostgreSQL listens on 127.0.0.1:{}, its data in {}", server.getPort(), cluster);
            return new EmbeddedDatabase(server.getPort(), password, server);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The embedded PostgreSQL in " + cluster + " did not start", failure);
        }
    }

    private static String lock(EmbeddedPostgres server, Path cluster, Path secret) throws IOException, SQLException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
            statement.execute("SELECT pg_reload_conf()");
        }
        Files.createDirectories(secret.getParent());
        Files.writeString(secret, password);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        return password;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
