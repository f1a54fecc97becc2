package org.jiayuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiayuan.calendar.CalendarScenes.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = CalendarScenes.publishedYears();

    /** The yearly notices, typed from the State Council's texts: days off as ranges, then the days made up for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012 | 1/1-1/3 1/22-1/28 4/2-4/4 4/29-5/1 6/22-6/24 9/30-10/7                | 1/21 1/29 3/31 4/1 4/28 9/29
            2013 | 1/1-1/3 2/9-2/15 4/4-4/6 4/29-5/1 6/10-6/12 9/19-9/21 10/1-10/7       | 1/5 1/6 2/16 2/17 4/7 4/27 4/28 6/8 6/9 9/22 9/29 10/12
            2019 | 1/1-1/1 2/4-2/10 4/5-4/7 5/1-5/4 6/7-6/9 9/13-9/15 10/1-10/7          | 2/2 2/3 4/28 5/5 9/29 10/12
            2023 | 1/1-1/2 1/21-1/27 4/5-4/5 4/29-5/3 6/22-6/24 9/29-10/6                | 1/28 1/29 4/23 5/6 6/25 10/7 10/8
            2024 | 1/1-1/1 2/10-2/17 4/4-4/6 5/1-5/5 6/10-6/10 9/15-9/17 10/1-10/7       | 2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12
            2025 | 1/1-1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8                   | 1/26 2/8 4/27 9/28 10/11
            2026 | 1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7       | 1/4 2/14 2/28 5/9 9/20 10/10
            """)
    void follows_the_published_notices_day_by_day(int year, String off, String work) {
        var free = ranges(year, off);
        var made = ranges(year, work);
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            boolean expected = made.contains(day) || (!weekend && !free.contains(day));
            assertThat(calendar.isWorkingDay(day)).as("%s works", day).isEqualTo(expected);
        }
    }

    private static Set<LocalDate> ranges(int year, String text) {
        var days = new TreeSet<LocalDate>();
        for (var range : text.strip().split(" +")) {
            var ends = range.split("-");
            var last = date(year, ends[ends.length - 1]);
            for (var day = date(year, ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    private static LocalDate date(int year, String monthAndDay) {
        var parts = monthAndDay.split("/");
        return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Test
    void has_248_working_days_in_2026() {
        assertThat(calendar.between(day("2025-12-31"), day("2026-12-31"))).isEqualTo(248);
    }

    @Test
    void knows_2012_to_2026_and_no_later_year() {
        assertThat(calendar.publishedYears()).contains(2012, 2019, 2026).doesNotContain(2011, 2027);
        assertThat(calendar.lastPublishedYear()).isEqualTo(2026);
    }

    @Test
    void takes_weekends_and_the_statutory_days_off_where_no_notice_is_out() {
        var off = new TreeSet<>(StatutoryDays.of(2027).keySet());
        assertThat(off)
                .hasSize(13)
                .contains(day("2027-01-01"), day("2027-02-05"), day("2027-02-08"), day("2027-10-03"));
        assertThat(calendar.isWorkingDay(day("2027-01-01"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2027-01-02"))).as("a Saturday").isFalse();
        assertThat(calendar.isWorkingDay(day("2027-01-04"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2027-10-04")))
                .as("no swap is known yet")
                .isTrue();
    }

    @Test
    void counts_from_the_day_after_and_skips_the_golden_week() {
        assertThat(calendar.after(day("2026-09-30"), 1)).isEqualTo(day("2026-10-08"));
        assertThat(calendar.after(day("2026-09-30"), 3))
                .as("10 October is made up for")
                .isEqualTo(day("2026-10-10"));
        assertThat(calendar.after(day("2026-02-13"), 1))
                .as("14 February is made up for")
                .isEqualTo(day("2026-02-14"));
        assertThat(calendar.after(day("2026-02-14"), 1)).isEqualTo(day("2026-02-24"));
    }

    @Test
    void a_working_day_limit_never_ends_on_a_day_off() {
        var random = new Random(20261123);
        for (int attempt = 0; attempt < 20_000; attempt++) {
            var start = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(365 * 17));
            int days = 1 + random.nextInt(60);
            var end = calendar.after(start, days);
            assertThat(calendar.isWorkingDay(end)).as("%s + %s", start, days).isTrue();
            assertThat(calendar.between(start, end)).isEqualTo(days);
            assertThat(calendar.before(end).isBefore(end)).isTrue();
        }
    }

    @Test
    void says_which_days_are_special_and_why() {
        assertThat(calendar.exception(day("2026-02-17")).map(CalendarDay::name)).contains("春节");
        assertThat(calendar.exception(day("2026-11-23"))).isEmpty();
        assertThat(List.of(2027).stream()
                        .map(year -> calendar.exception(LocalDate.of(year, 4, 5)))
                        .map(found -> found.map(CalendarDay::name).orElse(""))
                        .collect(Collectors.joining()))
                .isEqualTo("清明节");
    }
}
