package org.jiayuan.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A PostgreSQL server of Debian's, 15 or later, on loopback, with an empty cluster of its own; it is stopped at the end. */
final class DebianServer implements AutoCloseable {

    private final Path home;
    private final Path folder;
    private final int port;

    private DebianServer(Path home, Path folder, int port) {
        this.home = home;
        this.folder = folder;
        this.port = port;
    }

    static DebianServer start() {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"));
                var free = new ServerSocket(0)) {
            var home = versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            var folder = Files.createTempDirectory("jiayuan-server");
            int port = free.getLocalPort();
            var server = new DebianServer(home, folder, port);
            if (server.root()) {
                run(List.of("chown", "postgres", folder.toString()));
            }
            Files.writeString(folder.resolveSibling(folder.getFileName() + ".password"), "loopback-only\n");
            server.tool(
                    "initdb",
                    "-D",
                    folder.resolve("data").toString(),
                    "-U",
                    "jiayuan",
                    "--locale=C.UTF-8",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + folder + ".password");
            free.close();
            server.begin();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A streaming replica of it: another server that copies it and then follows. */
    DebianServer replica() throws IOException {
        try (var free = new ServerSocket(0)) {
            int other = free.getLocalPort();
            var copy = Files.createTempDirectory("jiayuan-replica");
            if (root()) {
                run(List.of("chown", "postgres", copy.toString()));
            }
            tool(
                    "pg_basebackup",
                    "-R",
                    "-X",
                    "stream",
                    "-c",
                    "fast",
                    "-D",
                    copy.resolve("data").toString(),
                    "-d",
                    "host=127.0.0.1 port=" + port + " user=" + user() + " password=" + password());
            free.close();
            var replica = new DebianServer(home, copy, other);
            replica.begin();
            return replica;
        }
    }

    /** Makes a replica the primary. */
    void promote() throws IOException {
        tool("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "promote");
    }

    /** Whether it runs. */
    private boolean runs() {
        return Files.exists(folder.resolve("data").resolve("postmaster.pid"));
    }

    /** Where it and others are found, whichever of them takes writes. */
    String urlWith(DebianServer other) {
        return "jdbc:postgresql://127.0.0.1:" + port + ",127.0.0.1:" + other.port
                + "/postgres?targetServerType=primary";
    }

    /** Starts it again, or for the first time. */
    void begin() throws IOException {
        tool(
                "pg_ctl",
                "-D",
                folder.resolve("data").toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
                "start");
    }

    /** Ends it as a loss of power would: what is not on the disk is gone, and the next start recovers. */
    void crash() throws IOException {
        tool("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String user() {
        return "jiayuan";
    }

    String password() {
        return "loopback-only";
    }

    /** PostgreSQL refuses to run as root. */
    private boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void tool(String name, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(home.resolve(name).toString());
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("jiayuan-server", ".out").toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        if (!runs()) {
            return;
        }
        try {
            tool("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the server wrote, for whoever wonders why it does not start. */
    @Override
    public String toString() {
        try {
            return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        } catch (IOException none) {
            return url();
        }
    }
}
