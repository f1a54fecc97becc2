package org.jiayuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatutoryDaysTest {

    /** Since 2025 the notices give every one of the thirteen days off; the rule must agree with them. */
    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void are_days_off_in_the_published_years_too(int year) {
        var calendar = CalendarScenes.publishedYears();
        assertThat(StatutoryDays.of(year).keySet())
                .allSatisfy(day ->
                        assertThat(calendar.isWorkingDay(day)).as("%s", day).isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2029})
    void are_thirteen_a_year(int year) {
        assertThat(StatutoryDays.of(year)).hasSize(13);
    }

    @Test
    void count_once_where_two_feasts_fall_on_one_day() {
        assertThat(StatutoryDays.of(2028)).hasSize(12).containsEntry(LocalDate.of(2028, 10, 3), "中秋节");
    }
}
