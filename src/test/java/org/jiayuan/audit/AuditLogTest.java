package org.jiayuan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jiayuan.JiayuanTest;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class AuditLogTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03.456789Z");

    @Autowired
    AuditLog log;

    @Autowired
    ReadPersonalData read;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    private record Link(String payload, byte[] hash) {}

    private List<Link> chain(String community) {
        return database.sql("SELECT payload, hash FROM audit.entries WHERE community_code = ? ORDER BY seq")
                .param(community)
                .query((row, number) -> new Link(row.getString("payload"), row.getBytes("hash")))
                .list();
    }

    @Test
    void each_entry_is_hashed_with_the_one_before() throws Exception {
        var community = "440305009101";
        for (int i = 0; i < 3; i++) {
            log.write(
                    Act.ofProgram(NOW), new Entry(community, null, "test.do", "thing/" + i, null, Map.of("n", "" + i)));
        }
        var previous = new byte[32];
        for (var link : chain(community)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            previous = digest.digest(link.payload().getBytes(StandardCharsets.UTF_8));
            assertThat(link.hash()).isEqualTo(previous);
        }
        assertThat(chain(community)).hasSize(3);
    }

    @Test
    void entries_written_at_once_make_one_chain_without_gaps() throws Exception {
        var community = "440305009102";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                var number = Integer.toString(i);
                threads.submit(() ->
                        log.write(Act.ofProgram(NOW), new Entry(community, null, "test.do", number, null, Map.of())));
            }
        }
        assertThat(database.sql("SELECT seq FROM audit.entries WHERE community_code = ? ORDER BY seq")
                        .param(community)
                        .query(Long.class)
                        .list())
                .hasSize(50)
                .startsWith(1L)
                .endsWith(50L);
    }

    @Test
    void what_is_sealed_opens_only_after_the_reading_is_written_down() {
        var community = "440305009103";
        var person = UUID.randomUUID();
        var clerk = new Actor.Person(UUID.randomUUID(), List.of());
        var sealed = vault.seal("test.text", "王阿姨的话");
        var opened = read.of(new Act(clerk, NOW), Reading.handling(community, "thing/1", person, "text"));
        assertThat(opened.text("test.text", sealed)).isEqualTo("王阿姨的话");
        assertThat(database.sql(
                                "SELECT count(*) FROM audit.entries WHERE person = ? AND actor = ? AND action = 'audit.read'")
                        .params(person, clerk.account())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(chain(community)).noneMatch(link -> link.payload().contains("王阿姨"));
    }
}
