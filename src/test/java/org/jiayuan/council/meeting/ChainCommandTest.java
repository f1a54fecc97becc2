package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Terminal;
import org.jiayuan.platform.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
@Clause(value = "2.3.6", part = true)
class ChainCommandTest {

    @Autowired
    ChainCommand command;

    @Autowired
    Words words;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private boolean holds(String named) {
        var terminal =
                new Terminal(words, Locale.ENGLISH, new PrintStream(printed, true, StandardCharsets.UTF_8), false);
        return command.run(List.of(named), terminal);
    }

    private String file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("chain.jsonl"), lines).toString();
    }

    /** Three links, as the public page gives them. */
    private static List<String> chain() {
        var lines = new ArrayList<String>();
        var before = Seals.genesis();
        for (int seq = 1; seq <= 3; seq++) {
            var payload = "{\"reference\":\"2026-" + seq + "\"}";
            before = Seals.hash(before, payload);
            lines.add(Json.of(Map.of("seq", seq, "payload", payload, "hash", before))
                    .text());
        }
        return lines;
    }

    @Test
    void a_chain_that_was_taken_from_the_public_page_fits() throws IOException {
        assertThat(holds(file(chain()))).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("all of them fit");
    }

    @Test
    void a_changed_a_missing_and_a_moved_link_are_found() throws IOException {
        var changed = chain();
        changed.set(1, changed.get(1).replace("2026-2", "2026-9"));
        assertThat(holds(file(changed))).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("chain.jsonl/2");
        var missing = chain();
        missing.remove(1);
        assertThat(holds(file(missing))).isFalse();
        var moved = chain();
        moved.add(moved.remove(1));
        assertThat(holds(file(moved))).isFalse();
    }

    @Test
    void what_is_no_chain_never_fits() throws IOException {
        assertThat(holds("990000000001")).isFalse();
        assertThat(holds(folder.resolve("none.jsonl").toString())).isFalse();
        assertThat(holds(file(List.of("no chain at all")))).isFalse();
        assertThat(holds(file(List.of("{\"seq\":1}")))).isFalse();
        assertThat(holds(file(List.of("")))).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("all of them fit");
    }
}
