package org.jiayuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.audit.Flaw.Kind;
import org.jiayuan.platform.Terminal;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with all rights on the database tampers with the log, in a transaction that is rolled back in the end. */
@JiayuanTest
@Proves(TrimChains.class)
class VerifyChainsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03.456789Z");
    private static final String COMMUNITY = "440305009401";

    @Autowired
    AuditLog log;

    @Autowired
    VerifyChains verify;

    @Autowired
    VerifyCommand command;

    @Autowired
    TrimChains trim;

    @Autowired
    Words words;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    /** Writes a chain of six, does that to it, and tells what is found. */
    private List<Flaw> after(String... tampering) {
        var found = new AtomicReference<List<Flaw>>();
        transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= 6; i++) {
                var clerk = new Actor.Person(UUID.randomUUID(), List.of());
                log.write(
                        i == 3 ? Act.ofProgram(NOW) : new Act(clerk, NOW.plusSeconds(i)),
                        new Entry(
                                COMMUNITY,
                                i == 4 ? UUID.randomUUID() : null,
                                "test.do",
                                "thing/" + i,
                                i == 5 ? UUID.randomUUID() : null,
                                Map.of("n", "" + i)));
            }
            database.sql("SET LOCAL session_replication_role = replica").update();
            for (var statement : tampering) {
                assertThat(database.sql(statement).update()).isPositive();
            }
            found.set(verify.all(walked -> {}).flaws());
            status.setRollbackOnly();
        });
        return found.get();
    }

    private static String where(int seq) {
        return " WHERE community_code = '" + COMMUNITY + "' AND seq = " + seq;
    }

    private static Flaw at(int seq, Kind kind) {
        return Flaw.at(COMMUNITY, seq, kind);
    }

    @Test
    void a_chain_nobody_touched_is_whole() {
        assertThat(after()).isEmpty();
    }

    @Test
    void a_changed_entry_is_named_whatever_was_changed_in_it() {
        assertThat(after("UPDATE audit.entries SET payload = replace(payload, 'thing/3', 'thing/9')" + where(3)))
                .containsExactly(at(3, Kind.CHANGED));
        for (var change : List.of(
                "object = 'thing/9'",
                "action = 'test.undo'",
                "actor = gen_random_uuid()",
                "unit = gen_random_uuid()",
                "person = gen_random_uuid()",
                "at = at + interval '1 second'")) {
            assertThat(after("UPDATE audit.entries SET " + change + where(4)))
                    .as(change)
                    .containsExactly(at(4, Kind.CHANGED));
        }
        assertThat(after("UPDATE audit.entries SET payload = 'x', hash = sha256('x')" + where(2)))
                .contains(at(2, Kind.CHANGED));
    }

    @Test
    void a_removed_entry_is_named_wherever_it_stood() {
        assertThat(after("DELETE FROM audit.entries" + where(1))).containsExactly(at(1, Kind.REMOVED));
        assertThat(after("DELETE FROM audit.entries" + where(3))).containsExactly(at(3, Kind.REMOVED));
        assertThat(after("DELETE FROM audit.entries" + where(6))).containsExactly(at(6, Kind.REMOVED));
        assertThat(after("DELETE FROM audit.entries" + where(3), "DELETE FROM audit.entries" + where(4)))
                .containsExactly(new Flaw(COMMUNITY, 3, 4, Kind.REMOVED));
        assertThat(after("DELETE FROM audit.entries WHERE community_code = '" + COMMUNITY + "'"))
                .containsExactly(new Flaw(COMMUNITY, 1, 6, Kind.REMOVED));
    }

    @Test
    void entries_that_close_the_gap_they_left_are_found() {
        assertThat(after(
                        "DELETE FROM audit.entries" + where(3),
                        "UPDATE audit.entries SET seq = 3" + where(4),
                        "UPDATE audit.entries SET seq = 4" + where(5),
                        "UPDATE audit.entries SET seq = 5" + where(6),
                        "UPDATE audit.heads SET seq = 5 WHERE community_code = '" + COMMUNITY + "'"))
                .contains(at(3, Kind.CHANGED));
    }

    @Test
    void reordered_entries_are_named() {
        assertThat(after(
                        "UPDATE audit.entries SET seq = 99" + where(2),
                        "UPDATE audit.entries SET seq = 2" + where(3),
                        "UPDATE audit.entries SET seq = 3" + where(99)))
                .containsExactly(at(2, Kind.MOVED), at(3, Kind.MOVED));
    }

    @Test
    void an_end_that_was_set_back_is_found() {
        assertThat(after("UPDATE audit.heads SET seq = 5 WHERE community_code = '" + COMMUNITY + "'"))
                .containsExactly(at(6, Kind.HEAD));
        assertThat(after("UPDATE audit.heads SET hash = sha256('x') WHERE community_code = '" + COMMUNITY + "'"))
                .containsExactly(at(6, Kind.HEAD));
        assertThat(after("DELETE FROM audit.heads WHERE community_code = '" + COMMUNITY + "'"))
                .containsExactly(at(6, Kind.HEAD));
    }

    @Test
    void the_database_itself_refuses_to_touch_an_entry() {
        log.write(Act.ofProgram(NOW), new Entry("440305009202", null, "test.do", "thing/1", null, Map.of()));
        for (var statement : List.of(
                "UPDATE audit.entries SET object = 'x' WHERE community_code = '440305009202'",
                "DELETE FROM audit.entries WHERE community_code = '440305009202'",
                "TRUNCATE audit.entries",
                "UPDATE audit.heads SET seq = 0 WHERE community_code = '440305009202'",
                "UPDATE audit.heads SET hash = hash WHERE community_code = '440305009202'",
                "DELETE FROM audit.heads WHERE community_code = '440305009202'",
                "TRUNCATE audit.heads")) {
            assertThatThrownBy(() -> database.sql(statement).update())
                    .as(statement)
                    .hasMessageContaining("only grows");
        }
    }

    private String said(boolean well) {
        var printed = new ByteArrayOutputStream();
        var terminal =
                new Terminal(words, Locale.ENGLISH, new PrintStream(printed, true, StandardCharsets.UTF_8), false);
        assertThat(command.run(List.of(), terminal)).isEqualTo(well);
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_command_says_what_it_found() {
        assertThat(said(true)).contains("nothing was changed");
        transaction.executeWithoutResult(status -> {
            log.write(Act.ofProgram(NOW), new Entry(COMMUNITY, null, "test.do", "thing/1", null, Map.of()));
            database.sql("SET LOCAL session_replication_role = replica").update();
            database.sql("UPDATE audit.entries SET object = 'x'" + where(1)).update();
            assertThat(said(false)).contains(COMMUNITY + "/1  changed", "1 places");
            status.setRollbackOnly();
        });
    }

    private static final String OLD = "440305009402";
    private static final Instant THEN = Instant.parse("2019-03-04T05:06:07Z");

    private void old(int entries) {
        for (int i = 1; i <= entries; i++) {
            log.write(
                    Act.ofProgram(THEN.plusSeconds(i)),
                    new Entry(OLD, null, "test.do", "thing/" + i, null, Map.of("n", "" + i)));
        }
    }

    private List<Flaw> flaws() {
        return verify.all(walked -> {}).flaws().stream()
                .filter(flaw -> flaw.community().equals(OLD))
                .toList();
    }

    @Test
    void a_beginning_goes_when_its_time_is_over_and_the_rest_still_holds() {
        transaction.executeWithoutResult(status -> {
            old(1_200);
            log.write(Act.ofProgram(NOW), new Entry(OLD, null, "test.do", "thing/young", null, Map.of()));
            var before = Instant.parse("2021-01-01T00:00:00Z");
            var pieces = trim.due(before, 100).stream()
                    .filter(piece -> piece.community().equals(OLD))
                    .toList();
            assertThat(pieces)
                    .containsExactly(new TrimChains.Piece(OLD, 1, 1_000), new TrimChains.Piece(OLD, 1_001, 1_200));
            trim.drop(pieces.subList(0, 1), Act.ofProgram(NOW));
            assertThat(flaws()).isEmpty();
            trim.drop(pieces.subList(1, 2), Act.ofProgram(NOW));
            assertThat(flaws()).isEmpty();
            assertThat(trim.due(before, 100))
                    .noneMatch(piece -> piece.community().equals(OLD));
            assertThat(entries())
                    .as("the young one, and two that say what went")
                    .isEqualTo(3);

            database.sql("SET LOCAL session_replication_role = replica").update();
            database.sql("DELETE FROM audit.entries WHERE community_code = ? AND seq = 1201")
                    .param(OLD)
                    .update();
            database.sql("""
                            INSERT INTO audit.anchors (community_code, seq, hash, last_at, trimmed_at)
                            SELECT community_code, 1201, '\\x00', at - interval '1 year', at FROM audit.entries
                            WHERE community_code = ? AND seq = 1203
                            """).param(OLD).update();
            assertThat(flaws()).as("an anchor that no entry confirms").contains(new Flaw(OLD, 1, 1_201, Kind.REMOVED));
            status.setRollbackOnly();
        });
    }

    @Test
    void the_database_lets_nothing_go_that_is_young_or_has_no_anchor() {
        transaction.executeWithoutResult(status -> {
            old(3);
            assertThatThrownBy(() -> nested(() -> database.sql("DELETE FROM audit.entries WHERE community_code = ?")
                            .param(OLD)
                            .update()))
                    .hasMessageContaining("only grows");
            assertThatThrownBy(() -> nested(() -> trim.drop(
                            List.of(new TrimChains.Piece(OLD, 1, 2)), Act.ofProgram(THEN.plusSeconds(86_400)))))
                    .hasMessageContaining("anchors_late_enough");
            status.setRollbackOnly();
        });
    }

    /** In a savepoint, so that what is refused leaves the transaction as it was. */
    private void nested(Runnable doing) {
        var inner = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
        inner.executeWithoutResult(status -> doing.run());
    }

    private int entries() {
        return database.sql("SELECT count(*) FROM audit.entries WHERE community_code = ?")
                .param(OLD)
                .query(Integer.class)
                .single();
    }
}
