package org.jiayuan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A year's days as text: a line a day, {@code 2027-02-05,休,春节}; 休 is a day off, 班 a day made up for. A first line
 * that is no day is a heading.
 *
 * @param year whose days they are
 */
record CalendarFile(int year, List<CalendarDay> days) {

    /** @throws CalendarFileIsWrong naming the line */
    static CalendarFile read(int year, String text) {
        var days = new ArrayList<CalendarDay>();
        var seen = new HashSet<LocalDate>();
        var lines = text.replace("\uFEFF", "").lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (line.isEmpty() || (number == 1 && !Character.isDigit(line.charAt(0)))) {
                continue;
            }
            var day = day(line, number);
            if (day.day().getYear() != year) {
                throw new CalendarFileIsWrong("other-year", number);
            }
            if (!seen.add(day.day())) {
                throw new CalendarFileIsWrong("twice", number);
            }
            days.add(day);
        }
        if (days.stream().filter(day -> !day.working()).count()
                < StatutoryDays.of(year).size()) {
            throw new CalendarFileIsWrong("too-few", lines.size());
        }
        return new CalendarFile(year, List.copyOf(days));
    }

    private static CalendarDay day(String line, int number) {
        var parts = line.split("[,，\t]");
        if (parts.length != 3
                || !(parts[1].strip().equals("休") || parts[1].strip().equals("班"))) {
            throw new CalendarFileIsWrong("line", number);
        }
        try {
            return new CalendarDay(
                    LocalDate.parse(parts[0].strip()), parts[1].strip().equals("班"), parts[2].strip());
        } catch (DateTimeException noDay) {
            throw new CalendarFileIsWrong("line", number);
        }
    }
}
