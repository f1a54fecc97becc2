package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndOfDebateTest {

    @ParameterizedTest
    @CsvSource({"14, 10, 9", "15, 10, 9", "21, 14, 13", "3, 2, 1"})
    void two_thirds_of_those_in_the_room_end_it(int present, int carries, int carriesNot) {
        var end = new EndOfDebate(present);
        assertThat(end.required()).isEqualTo(carries);
        assertThat(end.isReachedBy(carries)).isTrue();
        assertThat(end.isReachedBy(carriesNot)).isFalse();
    }

    @Test
    void nobody_ends_no_debate() {
        assertThat(new EndOfDebate(0).isReachedBy(0)).isFalse();
    }
}
