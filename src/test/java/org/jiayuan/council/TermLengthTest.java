package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiayuan.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermLengthTest {

    @ParameterizedTest
    @Clause(value = "2.1.4", part = true)
    @CsvSource({
        "2026-01-10, 2026-01-10, false",
        "2026-01-10, 2026-01-09, false",
        "2026-01-10, 2026-01-11, true",
        "2026-01-10, 2029-01-09, true",
        "2026-01-10, 2031-01-10, true",
        "2026-01-10, 2031-01-11, false",
        "2024-02-29, 2029-02-28, true",
        "2024-02-29, 2029-03-01, false"
    })
    void a_term_lasts_five_years_at_most(LocalDate starts, LocalDate ends, boolean allowed) {
        assertThat(TermLength.allows(starts, ends)).isEqualTo(allowed);
    }
}
