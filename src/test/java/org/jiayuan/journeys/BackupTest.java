package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Backed up while residents report things, restored on a server, backed up there, and restored to a database of its own. */
class BackupTest {

    private final Path folder = make();

    private static Path make() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "backup")
                    .toAbsolutePath();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void an_installation_moves_to_a_server_and_back_and_nothing_is_lost() throws Exception {
        var home = folder.resolve("home");
        var backup = folder.resolve("one.zip");
        List<Crowd.Reported> before;
        try (var program = Node.start("program", home).ready()) {
            var crowd = Crowd.of(3, program.port());
            while (crowd.reported().size() < 6) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            before = List.copyOf(crowd.reported());
            assertThat(command("backup", home, backup)).as(this::said).isZero();
            crowd.goHome();
        }
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
        assertThat(command("backup", home, backup)).as("does not overwrite").isEqualTo(1);

        var back = folder.resolve("back");
        var second = folder.resolve("two.zip");
        try (var server = DebianServer.start()) {
            var moved = folder.resolve("moved");
            var there = new String[] {
                "--jiayuan.db-url=" + server.url(),
                "--jiayuan.db-user=" + server.user(),
                "--jiayuan.db-password=" + server.password()
            };
            assertThat(command("restore", moved, backup, there))
                    .as("without keys")
                    .isEqualTo(1);
            keys(home, moved);
            assertThat(command("restore", moved, backup, there)).as(this::said).isZero();
            assertThat(command("restore", moved, backup, there))
                    .as("into a full one")
                    .isEqualTo(1);
            assertThat(command("backup", moved, second, there)).as(this::said).isZero();
        }
        assertThat(content(second)).isEqualTo(content(backup));

        assertThat(command("restore", back, second)).as("without keys").isEqualTo(1);
        assertThat(back.resolve("postgres")).doesNotExist();
        keys(home, back);
        assertThat(command("restore", back, second)).as(this::said).isZero();
        try (var program = Node.start("program", back).ready()) {
            var visitor = Visitor.anonymous(program.port());
            before.forEach(reported -> assertThat(
                            visitor.get(java.net.URI.create(reported.link()).getRawPath()))
                    .isEqualTo(200));
            Visitor.staff(program.port(), "station", Visitor.password(home)).page("/desk");
            assertThat(command("restore", back, second))
                    .as("beside a running one")
                    .isEqualTo(1);
        }
    }

    private static void keys(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve("keys"));
        Files.copy(from.resolve("keys/vault.keys"), to.resolve("keys/vault.keys"));
    }

    private int command(String word, Path data, Path file, String... settings)
            throws IOException, InterruptedException {
        var all = new java.util.ArrayList<>(List.of(
                word,
                file.toString(),
                "--jiayuan.data=" + data,
                "--jiayuan.postgres-binaries=target/postgres-binaries"));
        all.addAll(List.of(settings));
        return Node.command(folder.resolve("commands.log"), all.toArray(String[]::new));
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("commands.log"));
        } catch (IOException none) {
            return "";
        }
    }

    /** What a backup holds, each table as a set of lines; what it says of itself is left out. */
    private static TreeMap<String, String> content(Path file) throws IOException {
        var content = new TreeMap<String, String>();
        try (var backup = new ZipFile(file.toFile())) {
            for (var entry : backup.stream().toList()) {
                try (var bytes = backup.getInputStream(entry)) {
                    var text = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
                    content.put(entry.getName(), print(text.lines().sorted().collect(Collectors.joining("\n"))));
                }
            }
        }
        content.remove("manifest.json");
        return content;
    }

    private static String print(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
