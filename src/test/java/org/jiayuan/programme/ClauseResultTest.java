package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiayuan.observation.Finding.Result.DATA_MISSING;
import static org.jiayuan.observation.Finding.Result.MET;
import static org.jiayuan.observation.Finding.Result.NOT_APPLICABLE;
import static org.jiayuan.observation.Finding.Result.NOT_MET;

import java.util.List;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

@Clause(value = "0.2", part = true)
class ClauseResultTest {

    @Test
    void one_point_against_it_is_enough() {
        assertThat(ClauseResult.of(List.of(MET, NOT_MET, DATA_MISSING))).isEqualTo(NOT_MET);
        assertThat(ClauseResult.of(List.of(MET, DATA_MISSING))).isEqualTo(DATA_MISSING);
    }

    @Test
    void a_point_that_asks_nothing_does_not_count() {
        assertThat(ClauseResult.of(List.of(MET, NOT_APPLICABLE))).isEqualTo(MET);
        assertThat(ClauseResult.of(List.of(NOT_APPLICABLE, NOT_APPLICABLE))).isEqualTo(NOT_APPLICABLE);
    }
}
