package org.jiayuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jiayuan.calendar.CalendarScenes.at;

import org.junit.jupiter.api.Test;

class LimitTest {

    private final WorkingCalendar calendar = CalendarScenes.publishedYears();
    private final OfficeHours hours = OfficeHours.usual();

    @Test
    void ten_working_days_from_a_friday_night_end_with_the_second_friday() {
        assertThat(Limit.workingDays(10).end(at("2026-11-13T21:40"), 0, calendar, hours))
                .isEqualTo(at("2026-11-28T00:00"));
    }

    @Test
    void a_natural_limit_that_would_end_on_a_day_off_ends_on_the_next_working_day() {
        var fifteen = new Limit(LimitKind.NATURAL_DAYS, 15);
        assertThat(fifteen.end(at("2026-09-18T10:00"), 0, calendar, hours)).isEqualTo(at("2026-10-09T00:00"));
        assertThat(fifteen.end(at("2026-11-02T10:00"), 0, calendar, hours)).isEqualTo(at("2026-11-18T00:00"));
    }

    @Test
    void clock_hours_run_through_night_and_weekend() {
        assertThat(new Limit(LimitKind.CLOCK_HOURS, 24).end(at("2026-11-21T22:15"), 0, calendar, hours))
                .isEqualTo(at("2026-11-22T22:15"));
    }

    @Test
    void working_hours_run_while_the_office_is_open() {
        var hour = new Limit(LimitKind.WORKING_HOURS, 1);
        assertThat(hour.end(at("2026-11-23T11:30"), 0, calendar, hours)).isEqualTo(at("2026-11-23T14:30"));
        assertThat(hour.end(at("2026-11-20T17:30"), 0, calendar, hours)).isEqualTo(at("2026-11-23T09:30"));
        assertThat(hour.end(at("2026-11-20T09:00"), 0, calendar, hours)).isEqualTo(at("2026-11-20T10:00"));
        assertThat(hour.end(at("2026-09-30T23:00"), 0, calendar, hours)).isEqualTo(at("2026-10-08T10:00"));
    }

    @Test
    void a_limit_of_nothing_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.workingDays(0));
    }
}
