package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How often something may be done counts over all nodes. */
@JiayuanTest
class LimitsTest {

    @Autowired
    JdbcClient database;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    private Limits node() {
        return new Limits(database, vault, transaction);
    }

    private static boolean lets(Limits node, String who, Duration in) {
        try {
            node.count("test.limit", who, 4, in);
            return true;
        } catch (TooOften refused) {
            return false;
        }
    }

    @Test
    void two_nodes_count_together() throws Exception {
        var first = node();
        var second = node();
        var who = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 6; i++) {
                var node = i % 2 == 0 ? first : second;
                tries.add(threads.submit(() -> lets(node, who, Duration.ofHours(1))));
            }
            int let = 0;
            for (var one : tries) {
                let += one.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(4);
        }
        assertThatThrownBy(() -> node().count("test.limit", who, 4, Duration.ofHours(1)))
                .isInstanceOfSatisfying(
                        TooOften.class, refused -> assertThat(refused.minutes()).isBetween(13L, 16L));
        assertThat(lets(node(), UUID.randomUUID().toString(), Duration.ofHours(1)))
                .as("somebody else")
                .isTrue();
        assertThat(database.sql("SELECT count(*) FROM platform.limits WHERE key LIKE '%' || ? || '%'")
                        .param(who)
                        .query(Integer.class)
                        .single())
                .as("by whom is not kept")
                .isZero();
    }

    @Test
    void what_was_right_is_taken_back_on_every_node() {
        var first = node();
        var second = node();
        var who = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            var node = i % 2 == 0 ? first : second;
            assertThat(lets(node, who, Duration.ofHours(1))).isTrue();
            node.takeBack("test.limit", who, 4, Duration.ofHours(1));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(lets(node(), who, Duration.ofHours(1))).isTrue();
        }
        assertThat(lets(node(), who, Duration.ofHours(1)))
                .as("not more than there are")
                .isFalse();
    }

    @Test
    void what_was_used_up_grows_again() throws InterruptedException {
        var who = UUID.randomUUID().toString();
        for (int i = 0; i < 4; i++) {
            assertThat(lets(node(), who, Duration.ofSeconds(4))).isTrue();
        }
        assertThat(lets(node(), who, Duration.ofSeconds(4))).isFalse();
        TimeUnit.MILLISECONDS.sleep(1200);
        assertThat(lets(node(), who, Duration.ofSeconds(4))).isTrue();
        assertThat(lets(node(), who, Duration.ofSeconds(4))).isFalse();
    }
}
