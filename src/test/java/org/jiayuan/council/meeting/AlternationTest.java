package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiayuan.council.meeting.Happening.Side;
import org.junit.jupiter.api.Test;

class AlternationTest {

    @Test
    void after_one_for_it_comes_one_against_it_and_the_other_way_round() {
        var afterFor = new Alternation(Side.FOR);
        assertThat(afterFor.waits(Side.FOR, List.of(Side.AGAINST))).isTrue();
        assertThat(afterFor.waits(Side.NEITHER, List.of(Side.AGAINST))).isTrue();
        assertThat(afterFor.waits(Side.AGAINST, List.of(Side.FOR, Side.AGAINST)))
                .isFalse();
        assertThat(new Alternation(Side.AGAINST).waits(Side.AGAINST, List.of(Side.FOR)))
                .isTrue();
    }

    @Test
    void nobody_waits_for_a_side_that_does_not_ask() {
        assertThat(new Alternation(Side.FOR).waits(Side.FOR, List.of(Side.FOR, Side.NEITHER)))
                .isFalse();
        assertThat(new Alternation(Side.FOR).waits(Side.FOR, List.of())).isFalse();
    }

    @Test
    void the_first_to_speak_is_of_any_side() {
        assertThat(new Alternation(null).next()).isNull();
        assertThat(new Alternation(null).waits(Side.FOR, List.of(Side.AGAINST))).isFalse();
    }
}
