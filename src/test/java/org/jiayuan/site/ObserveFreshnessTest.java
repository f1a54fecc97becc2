package org.jiayuan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.shared.Act;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class ObserveFreshnessTest {

    private static final Instant CHANGED = Instant.parse("2026-11-10T08:00:00Z");

    @Autowired
    ObserveFreshness point;

    @Autowired
    ObserveOperator operator;

    @Autowired
    Operators operators;

    @Test
    @Clause(value = "9.1.5", part = true)
    void seven_days_without_anything_new_are_the_most() {
        var seventh = ObserveFreshness.finding("440305007019", CHANGED, 7, Instant.parse("2026-11-17T08:00:00Z"));
        assertThat(seventh.result()).isEqualTo(Result.MET);
        assertThat(seventh.numbers()).containsExactly(7L, 7L);
        assertThat(java.util.Objects.requireNonNull(seventh.due()).day()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(ObserveFreshness.finding("440305007019", CHANGED, 7, Instant.parse("2026-11-18T08:00:00Z"))
                        .result())
                .isEqualTo(Result.NOT_MET);
        assertThat(ObserveFreshness.finding("440305007019", null, 7, CHANGED).result())
                .isEqualTo(Result.DATA_MISSING);
    }

    @Test
    @Clause(value = "9.1.5", part = true)
    void a_site_has_its_operator_from_the_day_she_is_named() {
        var community = "990104001001";
        assertThat(operator.of(List.of(community), Thresholds.USUAL, CHANGED)
                        .getFirst()
                        .result())
                .isEqualTo(Result.NOT_MET);
        operators.name(community, UUID.randomUUID(), Act.ofProgram(CHANGED));
        assertThat(operator.of(List.of(community), Thresholds.USUAL, CHANGED)
                        .getFirst()
                        .result())
                .isEqualTo(Result.MET);
        assertThat(point.of(List.of(community), Thresholds.USUAL, CHANGED)
                        .getFirst()
                        .result())
                .isEqualTo(Result.MET);
        operators.nobody(community, Act.ofProgram(CHANGED.plusSeconds(86_400)));
        assertThat(operator.of(List.of(community), Thresholds.USUAL, CHANGED.plusSeconds(2 * 86_400))
                        .getFirst()
                        .result())
                .isEqualTo(Result.NOT_MET);
    }
}
