package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void one_speaks_twice_to_a_motion_and_not_a_third_time() {
        assertThat(Turns.USUAL.allows(0)).isTrue();
        assertThat(Turns.USUAL.allows(1)).isTrue();
        assertThat(Turns.USUAL.allows(2)).isFalse();
        assertThat(Turns.FREE.allows(50)).isTrue();
    }

    @Test
    void who_has_spoken_waits_for_those_who_have_not() {
        assertThat(Turns.USUAL.waits(1, true)).isTrue();
        assertThat(Turns.USUAL.waits(0, true)).isFalse();
        assertThat(Turns.USUAL.waits(1, false)).isFalse();
        assertThat(Turns.FREE.waits(1, true)).isFalse();
    }

    @Test
    void two_minutes_and_not_a_second_more() {
        assertThat(Turns.USUAL.over(Duration.ofSeconds(120))).isZero();
        assertThat(Turns.USUAL.over(Duration.ofSeconds(121))).isEqualTo(Duration.ofSeconds(1));
        assertThat(Turns.FREE.over(Duration.ofHours(1))).isZero();
    }
}
