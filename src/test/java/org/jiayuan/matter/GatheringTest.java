package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

class GatheringTest {

    @Test
    @Clause(value = "2.2.3", part = true)
    void five_within_thirty_days_are_a_gathering() {
        assertThat(Gathering.isOne(4)).isFalse();
        assertThat(Gathering.isOne(5)).isTrue();
        assertThat(Gathering.since(Instant.parse("2026-11-23T01:30:00Z")))
                .isEqualTo(Instant.parse("2026-10-24T01:30:00Z"));
    }
}
