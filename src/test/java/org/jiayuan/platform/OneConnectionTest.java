package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@JiayuanTest
class OneConnectionTest {

    private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 40;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void looking_up_while_reading_rows_never_waits_for_a_second_connection() throws Exception {
        var together = new CountDownLatch(12);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, MORE_THAN_THERE_ARE_CONNECTIONS)
                    .mapToObj(number -> threads.submit(() -> database.sql("SELECT ?")
                            .param(number)
                            .query((row, at) -> {
                                together.countDown();
                                meet(together);
                                return row.getInt(1) + ask("SELECT 1");
                            })
                            .single()))
                    .toList();
            for (int number = 0; number < answers.size(); number++) {
                assertThat(answers.get(number).get(9, TimeUnit.SECONDS)).isEqualTo(number + 1);
            }
        }
    }

    @Test
    void what_must_run_beside_a_transaction_has_another_connection() {
        var beside = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outer -> {
            int ours = ask("SELECT pg_backend_pid()");
            var other = beside.execute(inner -> ask("SELECT pg_backend_pid()"));
            assertThat(other).isNotEqualTo(ours);
            assertThat(ask("SELECT pg_backend_pid()")).isEqualTo(ours);
        });
    }

    /** Waits until so many have a connection that none of them could have a second one. */
    private static void meet(CountDownLatch together) {
        try {
            assertThat(together.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int ask(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
