package org.jiayuan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jiayuan.shared.Shanghai;

/** Days and hours that tests share. */
public final class CalendarScenes {

    private CalendarScenes() {}

    /** The calendar as the program knows it without any import: 2012 to 2026 published. */
    public static WorkingCalendar publishedYears() {
        var years = PublishedYears.years();
        return WorkingCalendar.of(
                years,
                years.stream()
                        .flatMap(year -> PublishedYears.days(year).stream())
                        .toList());
    }

    /** {@code 2026-11-23T09:30}, on a clock in Shanghai. */
    public static Instant at(String dayAndTime) {
        var parts = dayAndTime.split("T");
        return Shanghai.moment(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]));
    }

    /** {@code 2026-11-23}. */
    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** The statutory days off of a year as a file would list them. */
    public static String statutoryDays(int year) {
        return StatutoryDays.of(year).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(day -> day.getKey() + ",休," + day.getValue())
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
