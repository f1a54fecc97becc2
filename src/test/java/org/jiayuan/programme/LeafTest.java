package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause(value = "0.2", part = true)
class LeafTest {

    @ParameterizedTest
    @CsvSource({
        // met, not met, missing, clauses, leaf
        "0, 0, 0, 9, MISSING",
        "0, 0, 3, 9, MISSING",
        "1, 0, 2, 4, MISSING",
        "1, 0, 1, 4, HALF",
        "4, 0, 0, 8, FULL",
        "3, 0, 0, 8, HALF",
        "8, 0, 0, 8, FULL",
        "7, 1, 0, 8, HALF",
        "7, 0, 1, 8, HALF",
        "4, 4, 0, 8, HALF",
        "3, 4, 0, 8, BARE",
        "0, 1, 0, 8, BARE",
        "0, 1, 1, 8, BARE",
    })
    void a_leaf_is_as_full_as_its_clauses_are_met(int met, int notMet, int missing, int clauses, Leaf leaf) {
        assertThat(Leaf.of(met, notMet, missing, clauses)).isEqualTo(leaf);
    }

    @Test
    void missing_data_never_make_a_leaf_full() {
        for (int met = 0; met < 12; met++) {
            for (int missing = 1; missing < 12; missing++) {
                assertThat(Leaf.of(met, 0, missing, met + missing)).isNotEqualTo(Leaf.FULL);
            }
        }
    }
}
