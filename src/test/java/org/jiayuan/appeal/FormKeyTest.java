package org.jiayuan.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The key of a form that is sent once. */
@JiayuanTest
@Clause(value = "9.2.6", part = true)
class FormKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired
    FormKey keys;

    @Test
    void the_same_key_gives_the_same_secret_and_another_one_another() {
        var key = keys.make(NOW);
        assertThat(keys.secret(key)).isEqualTo(keys.secret(key)).isNotEqualTo(keys.secret(keys.make(NOW)));
        assertThat(keys.secret(key)).hasSize(22).isNotEqualTo(keys.tray(key));
    }

    @Test
    void a_key_is_good_for_a_day_and_not_within_the_first_second() {
        var key = keys.make(NOW);
        assertThat(keys.good(key, NOW)).isFalse();
        assertThat(keys.good(key, NOW.plusSeconds(1))).isTrue();
        assertThat(keys.good(key, NOW.plus(Duration.ofHours(24)))).isTrue();
        assertThat(keys.good(key, NOW.plus(Duration.ofHours(25)))).isFalse();
    }

    @Test
    void a_key_that_we_did_not_make_is_none() {
        var later = NOW.plusSeconds(5);
        var key = keys.make(NOW);
        var changed = (key.startsWith("A") ? "B" : "A") + key.substring(1);
        assertThat(keys.good(changed, later)).isFalse();
        assertThat(keys.good("", later)).isFalse();
        assertThat(keys.good(null, later)).isFalse();
        assertThat(keys.good("'; DROP TABLE matter.matters; --", later)).isFalse();
    }
}
