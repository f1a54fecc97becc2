package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long staff may keep a password. */
class PasswordLifeTest {

    private static final Instant SET = Instant.parse("2026-08-28T02:00:00Z");

    @Test
    void it_is_over_to_the_second() {
        var life = new PasswordLife(Duration.ofDays(90));
        assertThat(life.isOver(SET, SET.plus(Duration.ofDays(90)).minusSeconds(1)))
                .isFalse();
        assertThat(life.isOver(SET, SET.plus(Duration.ofDays(90)))).isTrue();
    }

    @Test
    void an_installation_may_do_without() {
        assertThat(new PasswordLife(Duration.ZERO).isOver(SET, SET.plus(Duration.ofDays(4000))))
                .isFalse();
    }
}
