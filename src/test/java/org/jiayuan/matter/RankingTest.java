package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static UUID unit(int number) {
        return new UUID(0, number);
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void units_with_too_few_cases_have_no_rank() {
        var ranks = Ranking.of(Map.of(unit(1), new Share(9, 9), unit(2), new Share(5, 10), unit(3), new Share(0, 0)));
        assertThat(ranks).containsExactly(Map.entry(unit(2), 1));
    }

    @Test
    void equal_shares_have_the_same_rank_and_the_next_is_passed_over() {
        var ranks = Ranking.of(Map.of(
                unit(1), new Share(10, 20),
                unit(2), new Share(20, 40),
                unit(3), new Share(30, 31),
                unit(4), new Share(1, 10)));
        assertThat(ranks)
                .containsOnly(
                        Map.entry(unit(3), 1), Map.entry(unit(1), 2), Map.entry(unit(2), 2), Map.entry(unit(4), 4));
    }
}
