package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When what was not taken is sent again. */
class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    @Test
    void it_is_tried_ever_less_often_for_about_a_day_and_then_parked() {
        var waits = new ArrayList<Long>();
        var total = Duration.ZERO;
        for (int tries = 1; Patience.next(tries, NOW).isPresent(); tries++) {
            var wait = Duration.between(NOW, Patience.next(tries, NOW).orElseThrow());
            waits.add(wait.toMinutes());
            total = total.plus(wait);
        }
        assertThat(waits).isEqualTo(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L, 240L));
        assertThat(total).isBetween(Duration.ofHours(16), Duration.ofHours(25));
        assertThat(Patience.next(Patience.TRIES, NOW)).isEmpty();
    }
}
