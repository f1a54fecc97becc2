package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause(value = "2.3.4", part = true)
class MajorityTest {

    @ParameterizedTest
    @CsvSource({"14, 8, 7", "15, 8, 7", "21, 11, 10", "20, 11, 10", "16, 9, 8", "3, 2, 1", "2, 2, 1", "1, 1, 0"})
    void more_than_half_of_those_in_the_room_carry_it(int present, int carries, int carriesNot) {
        var majority = new Majority(present);
        assertThat(majority.required()).isEqualTo(carries);
        assertThat(majority.isReachedBy(carries)).isTrue();
        assertThat(majority.isReachedBy(carriesNot)).isFalse();
    }

    @Test
    void exactly_half_is_told_apart() {
        assertThat(new Majority(14).isHalf(7)).isTrue();
        assertThat(new Majority(15).isHalf(7)).isFalse();
    }

    @Test
    void what_is_required_is_the_fewest_that_will_do() {
        var random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            var majority = new Majority(1 + random.nextInt(100_000));
            assertThat(majority.isReachedBy(majority.required())).isTrue();
            assertThat(majority.isReachedBy(majority.required() - 1)).isFalse();
        }
    }
}
