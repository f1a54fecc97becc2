package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause(value = "2.3.4", part = true)
class QuorumTest {

    @ParameterizedTest
    @CsvSource({
        "21, 14, 13",
        "20, 14, 13",
        "19, 13, 12",
        "15, 10, 9",
        "9, 6, 5",
        "7, 5, 4",
        "3, 2, 1",
        "2, 2, 1",
        "1, 1, 0"
    })
    void two_thirds_open_it_and_one_fewer_does_not(int entitled, int enough, int tooFew) {
        var quorum = new Quorum(entitled);
        assertThat(quorum.required()).isEqualTo(enough);
        assertThat(quorum.isMetBy(enough)).isTrue();
        assertThat(quorum.isMetBy(tooFew)).isFalse();
    }

    @Test
    void a_council_without_members_never_meets() {
        assertThat(new Quorum(0).isMetBy(0)).isFalse();
    }

    @Test
    void what_is_required_is_the_fewest_that_will_do() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var quorum = new Quorum(1 + random.nextInt(100_000));
            assertThat(quorum.isMetBy(quorum.required())).isTrue();
            assertThat(quorum.isMetBy(quorum.required() - 1)).isFalse();
        }
    }
}
