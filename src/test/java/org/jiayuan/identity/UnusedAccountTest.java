package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When an account of staff counts as no longer used. */
class UnusedAccountTest {

    private static final Instant LAST = Instant.parse("2026-08-28T02:00:00Z");

    @Test
    void after_ninety_days_to_the_second() {
        var unused = new UnusedAccount(Duration.ofDays(90));
        var end = LAST.plus(Duration.ofDays(90));
        assertThat(unused.is(LAST, end.minusSeconds(1))).isFalse();
        assertThat(unused.is(LAST, end)).isTrue();
        assertThat(unused.before(end)).isEqualTo(LAST);
    }

    @Test
    void an_installation_may_do_without() {
        assertThat(new UnusedAccount(Duration.ZERO).is(LAST, LAST.plus(Duration.ofDays(4000))))
                .isFalse();
    }
}
