package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jiayuan.FreePort;
import org.jiayuan.Jiayuan;

/** One of several nodes, as a process of its own: it can be killed. */
final class Node implements AutoCloseable {

    private final String name;
    private final int port;
    private final int management;
    private final List<String> arguments;
    private final Path log;
    private Process process;

    private Node(String name, int port, int management, Path log, List<String> arguments) throws IOException {
        this.name = name;
        this.port = port;
        this.management = management;
        this.arguments = arguments;
        this.log = log;
        this.process = launch();
    }

    /** Starts one on a server; the data directory is shared by all. */
    static Node start(String name, Path data, DebianServer server, URI gateway) throws IOException {
        return start(
                name,
                data,
                "--jiayuan.db-url=" + server.url(),
                "--jiayuan.db-user=" + server.user(),
                "--jiayuan.db-password=" + server.password(),
                "--jiayuan.outbox-patience=10s",
                "--jiayuan.notice.gateway=" + gateway);
    }

    /** Starts one with that data directory, and its own server unless the settings name another. */
    static Node start(String name, Path data, String... settings) throws IOException {
        int port = FreePort.find();
        int management = FreePort.find();
        var arguments = new ArrayList<>(List.of(
                NodeProgram.class.getName(),
                "--server.port=" + port,
                "--management.server.port=" + management,
                "--logging.structured.format.console=ecs",
                "--server.forward-headers-strategy=native",
                "--jiayuan.data=" + data,
                "--jiayuan.postgres-binaries=target/postgres-binaries",
                "--jiayuan.demonstration.enabled=true",
                "--jiayuan.development=true",
                "--jiayuan.demonstration.matters=1",
                "--jiayuan.identity.second-factor-required=false"));
        arguments.addAll(List.of(settings));
        Files.createDirectories(data);
        return new Node(name, port, management, data.resolve(name + ".log"), arguments);
    }

    /** What is run instead of serving anybody, as {@code bin/command} does it; says with what number it ended. */
    static int command(Path log, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("-Djiayuan.development=true", Jiayuan.class.getName()));
        all.addAll(List.of(arguments));
        return java(log, all).waitFor();
    }

    private Process launch() throws IOException {
        return java(log, arguments);
    }

    private static Process java(Path log, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.timezone=Asia/Shanghai",
                "-Duser.language=en",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits until it says that it is ready. */
    Node ready() throws IOException {
        var said = "Jiayuan is ready";
        long end = System.nanoTime() + Duration.ofSeconds(240).toNanos();
        while (!Files.exists(log) || !last(log).contains(said)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError(name + " did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return this;
    }

    /** What it wrote since it was started last. */
    private static String last(Path log) throws IOException {
        var all = Files.readString(log);
        return all.substring(Math.max(0, all.lastIndexOf("-- killed")));
    }

    /** SIGKILL: nothing is finished, nothing is said. */
    void kill() throws IOException {
        process.destroyForcibly();
        await();
        Files.writeString(log, "-- killed\n", java.nio.file.StandardOpenOption.APPEND);
    }

    /** Starts it again. */
    void again() throws IOException {
        process = launch();
    }

    /** Where whoever runs it looks. */
    int management() {
        return management;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    private void await() {
        try {
            assertThat(process.waitFor(40, TimeUnit.SECONDS))
                    .as("%s ends", name)
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }
}
