package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    @Clause(value = "9.2.6", part = true)
    void missing_data_have_no_figure_and_only_all_is_a_hundred() {
        assertThat(new Share(0, 0).percent()).isNull();
        assertThat(new Share(999, 1000).percent()).isEqualTo(99);
        assertThat(new Share(7, 7).percent()).isEqualTo(100);
    }

    @Test
    void equal_shares_of_different_wholes_are_the_same() {
        assertThat(new Share(1, 2).same(new Share(2, 4))).isTrue();
        assertThat(new Share(2, 3)).isGreaterThan(new Share(3, 5));
    }
}
