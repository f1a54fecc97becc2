package org.jiayuan.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the program that started it. It still holds its data directory, so it is asked to
 * stop and waited for; if only its note of itself is left (its process gone, or waiting to be reaped, or the number
 * now another's), the note goes.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int PORT_LINE = 3;

    private final Path cluster;

    private LeftoverServer(Path cluster) {
        this.cluster = cluster;
    }

    static LeftoverServer in(Path cluster) {
        return new LeftoverServer(cluster);
    }

    /** The port of a server that is at work in there. */
    OptionalInt port() throws IOException {
        var note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return OptionalInt.empty();
        }
        var lines = Files.readAllLines(note);
        return ours(lines).isPresent() && lines.size() > PORT_LINE
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    void stop() throws IOException {
        var note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        var alive = ours(Files.readAllLines(note));
        if (alive.isPresent()) {
            LOG.info("Stopping a PostgreSQL that was left running in {}", cluster);
            interrupt(alive.get());
        }
        waitForBackends();
        Files.deleteIfExists(note);
    }

    private Optional<ProcessHandle> ours(List<String> note) {
        return note.stream()
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .filter(process -> serves(process.pid()));
    }

    private boolean serves(long process) {
        return command(process).contains(cluster.toString()) && !isZombie(process);
    }

    private static String command(long process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    private static boolean isZombie(long process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
        } catch (IOException gone) {
            return true;
        }
    }

    /** SIGINT is a fast shutdown: sessions end, everything committed is kept. */
    private void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        waitUntil(() -> !serves(process.pid()));
    }

    /** A killed server's own processes see that it is gone and end; until then they may still write. */
    private void waitForBackends() {
        waitUntil(() -> ProcessHandle.allProcesses().noneMatch(process -> {
            try {
                return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                        .equals(cluster);
            } catch (IOException | UnsupportedOperationException notReadable) {
                return false;
            }
        }));
    }

    private void waitUntil(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("A PostgreSQL left running in " + cluster + " does not stop");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
