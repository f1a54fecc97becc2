package org.jiayuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

@Clause("9.2.6")
class YearIsMissingTest {

    private static final WorkingCalendar UNTIL_2026 = WorkingCalendar.of(Set.of(2025, 2026), List.of());

    @Test
    void the_next_year_is_asked_for_from_the_first_of_december() {
        assertThat(YearIsMissing.on(LocalDate.of(2026, 11, 30), UNTIL_2026)).isEmpty();
        assertThat(YearIsMissing.on(LocalDate.of(2026, 12, 1), UNTIL_2026)).contains(2027);
        assertThat(YearIsMissing.on(LocalDate.of(2026, 12, 31), UNTIL_2026)).contains(2027);
        assertThat(YearIsMissing.on(LocalDate.of(2025, 12, 15), UNTIL_2026)).isEmpty();
    }

    @Test
    void a_year_that_runs_without_its_notice_is_asked_for_all_the_time() {
        assertThat(YearIsMissing.on(LocalDate.of(2027, 3, 1), UNTIL_2026)).contains(2027);
    }
}
