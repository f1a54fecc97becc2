package org.jiayuan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiayuan.calendar.CalendarScenes.day;

import java.util.List;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.unit.ComingUp.Date;
import org.jiayuan.unit.ComingUp.Kind;
import org.junit.jupiter.api.Test;

class ComingUpTest {

    private static List<Date> from(String day) {
        return ComingUp.dates(day(day), CalendarScenes.publishedYears());
    }

    @Test
    void of_ordinary_weekends_only_the_next_is_named_with_the_day_that_opens_again() {
        var weekends = from("2026-11-25").stream()
                .filter(date -> date.kind() == Kind.WEEKEND)
                .toList();
        assertThat(weekends)
                .containsExactly(
                        new Date(Kind.WEEKEND, day("2026-11-28"), day("2026-11-29"), "", day("2026-11-30"), false));
    }

    @Test
    void a_holiday_runs_together_with_the_weekend_beside_it() {
        var holiday = from("2026-09-21").stream()
                .filter(date -> date.kind() == Kind.HOLIDAY && date.from().getMonthValue() == 10)
                .findFirst()
                .orElseThrow();
        assertThat(holiday.from()).isEqualTo("2026-10-01");
        assertThat(holiday.name()).contains("国庆节");
        assertThat(CalendarScenes.publishedYears().isWorkingDay(holiday.opens()))
                .isTrue();
    }

    @Test
    void days_of_a_year_that_is_not_published_are_provisional() {
        assertThat(from("2026-12-25").stream().filter(date -> date.kind() == Kind.HOLIDAY))
                .isNotEmpty()
                .allMatch(Date::provisional);
    }

    @Test
    void a_weekend_day_on_which_everybody_works_is_named() {
        assertThat(from("2026-09-18"))
                .anySatisfy(date -> assertThat(date.kind()).isEqualTo(Kind.MAKE_UP));
    }
}
