package org.jiayuan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers without gaps. */
@JiayuanTest
@Clause(value = "9.2.6", part = true)
class TakeNumberTest {

    @Autowired
    TakeNumber numbers;

    @Autowired
    TransactionTemplate transaction;

    private int take(String community, String series, int year) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> numbers.of(community, series, year)));
    }

    @Test
    void each_community_series_and_year_begins_at_one() {
        assertThat(take("440305009201", "matter", 2026)).isEqualTo(1);
        assertThat(take("440305009201", "matter", 2026)).isEqualTo(2);
        assertThat(take("440305009201", "matter", 2027)).isEqualTo(1);
        assertThat(take("440305009201", "letter", 2026)).isEqualTo(1);
        assertThat(take("440305009202", "matter", 2026)).isEqualTo(1);
    }

    @Test
    void a_number_that_came_to_nothing_is_given_to_the_next() {
        var community = "440305009203";
        take(community, "matter", 2026);
        transaction.executeWithoutResult(status -> {
            assertThat(numbers.of(community, "matter", 2026)).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(take(community, "matter", 2026)).isEqualTo(2);
    }

    @Test
    void many_at_once_get_each_number_once_and_none_is_left_out() throws Exception {
        var taken = Collections.synchronizedList(new ArrayList<Integer>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                threads.submit(() -> taken.add(take("440305009204", "matter", 2026)));
            }
        }
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void there_is_none_outside_of_a_transaction() {
        assertThatThrownBy(() -> numbers.of("440305009205", "matter", 2026))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
