package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/laid} does before a first start: a copy of the played demonstration, or nothing. */
class FirstStartTest {

    private static final Path SCRIPT = Path.of("bin/laid").toAbsolutePath();

    @TempDir
    Path tree;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(tree.resolve("bin"));
        var play = tree.resolve("bin/play");
        Files.writeString(play, """
                #!/usr/bin/env bash
                mkdir -p target/demonstration/postgres && echo "$@" >target/demonstration/played-with
                """);
        assertThat(play.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(tree.resolve("target/demonstration/postgres"));
        Files.writeString(tree.resolve("target/demonstration/postgres/PG_VERSION"), "18\n");
    }

    /** Sources it as {@code bin/run} does, and says with which options the program would run. */
    private String lay(Map<String, String> environment) throws IOException, InterruptedException {
        var shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        "set -euo pipefail; options=(); . " + SCRIPT + "; echo \"options ${options[*]-}\"")
                .directory(tree.toFile())
                .redirectErrorStream(true);
        shell.environment().keySet().removeIf(name -> name.startsWith("JIAYUAN_"));
        shell.environment().putAll(environment);
        var process = shell.start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Path data(String file) {
        return tree.resolve("data").resolve(file);
    }

    @Test
    void a_first_start_gets_a_copy_of_what_was_played() throws Exception {
        assertThat(lay(Map.of("JIAYUAN_PORT", "8080", "JIAYUAN_DEMONSTRATION_ENABLED", "true")))
                .doesNotContain("TieredStopAtLevel");
        assertThat(data("postgres/PG_VERSION")).hasContent("18");
        assertThat(tree.resolve("target/demonstration/postgres/PG_VERSION")).exists();
    }

    @Test
    void an_empty_data_directory_counts_as_none() throws Exception {
        Files.createDirectories(tree.resolve("elsewhere/data"));
        lay(Map.of("JIAYUAN_DATA", "elsewhere/data"));
        assertThat(tree.resolve("elsewhere/data/postgres/PG_VERSION")).exists();
    }

    @Test
    void what_was_played_a_week_ago_is_played_again() throws Exception {
        Files.setLastModifiedTime(
                tree.resolve("target/demonstration"),
                FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        assertThat(lay(Map.of())).contains("Playing the demonstration's year");
        assertThat(data("played-with")).hasContent("-XX:AOTCache=target/app/jiayuan.aot");
    }

    @Test
    void a_start_that_was_cut_off_while_copying_leaves_nothing_by_half() throws Exception {
        Files.createDirectories(tree.resolve("data.part/postgres"));
        Files.writeString(tree.resolve("data.part/postgres/half"), "");
        lay(Map.of());
        assertThat(data("postgres/half")).doesNotExist();
        assertThat(data("postgres/PG_VERSION")).exists();
        assertThat(tree.resolve("data.part")).doesNotExist();
    }

    @Test
    void a_data_directory_with_something_in_it_is_left_alone() throws Exception {
        Files.createDirectories(data("keys"));
        Files.writeString(data("keys/vault.keys"), "hers");
        assertThat(lay(Map.of())).contains("TieredStopAtLevel=1");
        assertThat(data("keys/vault.keys")).hasContent("hers");
        assertThat(data("postgres")).doesNotExist();
    }

    @Test
    void a_start_with_keys_or_a_database_of_its_own_plays_for_itself() throws Exception {
        assertThat(lay(Map.of("JIAYUAN_KEYS", "/mnt/keys/vault.keys"))).contains("TieredStopAtLevel=1");
        assertThat(lay(Map.of("JIAYUAN_DB_URL", "jdbc:postgresql://db/jiayuan")))
                .doesNotContain("Tiered");
        assertThat(data("postgres")).doesNotExist();
    }
}
