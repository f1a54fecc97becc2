package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

@Clause(value = "0.1", part = true)
class SpreadTest {

    @Test
    void a_practice_has_spread_when_half_of_the_others_have_it() {
        assertThat(new Spread(53, 106).reached()).isTrue();
        assertThat(new Spread(52, 106).reached()).isFalse();
        assertThat(new Spread(53, 105).reached()).isTrue();
    }

    @Test
    void without_others_nothing_has_spread() {
        assertThat(new Spread(0, 0).reached()).isFalse();
    }
}
