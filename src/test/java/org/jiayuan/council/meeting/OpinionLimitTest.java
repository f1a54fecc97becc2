package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiayuan.calendar.CalendarScenes.at;
import static org.jiayuan.calendar.CalendarScenes.day;

import org.jiayuan.Clause;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("2.3.5")
class OpinionLimitTest {

    private static final WorkingCalendar CALENDAR = CalendarScenes.publishedYears();

    /** Counted by hand on the State Council's calendars of 2024, 2025 and 2026. */
    @ParameterizedTest
    @CsvSource({
        // an ordinary fortnight
        "2026-11-09, 2026-11-23",
        // Spring Festival
        "2024-02-05, 2024-02-23",
        "2025-01-24, 2025-02-13",
        "2026-02-12, 2026-03-04",
        // National Day
        "2024-09-27, 2024-10-16",
        "2025-09-28, 2025-10-17",
        "2026-09-28, 2026-10-16",
    })
    void the_tenth_working_day_after_it_was_passed(String passed, String due) {
        var clock = OpinionLimit.of(at(passed + "T20:30"), CALENDAR);
        assertThat(clock.dueDay()).isEqualTo(day(due));
        assertThat(clock.provisional()).isFalse();
        assertThat(CALENDAR.isWorkingDay(clock.dueDay())).isTrue();
    }

    @Test
    void the_day_itself_does_not_count_and_the_last_lasts_until_midnight() {
        var clock = OpinionLimit.of(at("2026-11-09T00:01"), CALENDAR);
        assertThat(clock.isOverdue(at("2026-11-23T23:59"))).isFalse();
        assertThat(clock.isOverdue(at("2026-11-24T00:01"))).isTrue();
    }

    @Test
    void every_day_of_three_years_leaves_ten_working_days() {
        for (var day = day("2024-01-01"); day.isBefore(day("2026-12-10")); day = day.plusDays(1)) {
            var clock = OpinionLimit.of(at(day + "T09:00"), CALENDAR);
            assertThat(CALENDAR.between(day, clock.dueDay())).as("%s", day).isEqualTo(10);
            assertThat(CALENDAR.isWorkingDay(clock.dueDay())).as("%s", day).isTrue();
        }
    }
}
