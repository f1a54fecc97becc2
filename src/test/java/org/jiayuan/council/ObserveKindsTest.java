package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Thresholds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class ObserveKindsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Autowired
    ObserveKinds point;

    @Autowired
    JdbcClient database;

    @Test
    @Clause(value = "2.3.3", part = true)
    void each_of_the_four_kinds_once_within_a_year() {
        var community = "990105005001";
        assertThat(point.of(List.of(community), Thresholds.USUAL, NOW)
                        .getFirst()
                        .result())
                .isEqualTo(Result.NOT_APPLICABLE);
        new CouncilRows(database, community).council(LocalDate.of(2025, 1, 5));
        int number = 0;
        for (var kind : List.of("TALK", "TALK", "COORDINATION", "HEARING", "MONTHLY")) {
            meeting(community, ++number, kind, NOW.minusSeconds(86_400L * 30 * number));
        }
        meeting(community, ++number, "APPRAISAL", NOW.minusSeconds(86_400L * 400));
        var three = point.of(List.of(community), Thresholds.USUAL, NOW).getFirst();
        assertThat(three.numbers()).containsExactly(3L, 4L);
        assertThat(three.result()).isEqualTo(Result.NOT_MET);
        meeting(community, ++number, "APPRAISAL", NOW.minusSeconds(86_400L));
        assertThat(point.of(List.of(community), Thresholds.USUAL, NOW)
                        .getFirst()
                        .result())
                .isEqualTo(Result.MET);
    }

    private void meeting(String community, int number, String kind, Instant at) {
        new CouncilRows(database, community).meeting(2026, number, kind, "CLOSED", at);
    }
}
