package org.jiayuan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.shared.TypedDay;

/**
 * A year's days as text: a line a day, {@code 2027-02-05,休,春节}; 休 is a day off, 班 a day made up for. A first line
 * that is no day is a heading.
 *
 * @param year whose days they are
 */
record CalendarFile(int year, List<CalendarDay> days) {

    private static final int LONGEST_NAME = 20;
    private static final int MOST_NAMED = 10;

    /** What may be wrong with a line, in the order in which it is told. */
    private enum Wrong {
        LINE,
        OTHER_YEAR,
        TWICE,
        WEEKDAY
    }

    /** @throws CalendarFileIsWrong naming the lines */
    static CalendarFile read(int year, String text) {
        var days = new ArrayList<CalendarDay>();
        var seen = new HashSet<LocalDate>();
        var wrong = new EnumMap<Wrong, List<Integer>>(Wrong.class);
        var lines = text.replace("\uFEFF", "").lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (line.isEmpty() || (number == 1 && !Character.isDigit(line.charAt(0)))) {
                continue;
            }
            var day = day(line);
            var found = day.isEmpty() ? Optional.of(Wrong.LINE) : wrong(day.get(), year, seen);
            if (found.isPresent()) {
                wrong.computeIfAbsent(found.get(), kind -> new ArrayList<>()).add(number);
            } else {
                days.add(day.get());
            }
        }
        for (Map.Entry<Wrong, List<Integer>> kind : wrong.entrySet()) {
            throw new CalendarFileIsWrong(key(kind.getKey()), numbers(kind.getValue()));
        }
        if (days.stream().filter(day -> !day.working()).count()
                < StatutoryDays.of(year).size()) {
            throw new CalendarFileIsWrong("too-few", Integer.toString(lines.size()));
        }
        return new CalendarFile(year, List.copyOf(days));
    }

    private static Optional<Wrong> wrong(CalendarDay day, int year, HashSet<LocalDate> seen) {
        if (day.day().getYear() != year) {
            return Optional.of(Wrong.OTHER_YEAR);
        }
        if (!seen.add(day.day())) {
            return Optional.of(Wrong.TWICE);
        }
        boolean weekend =
                day.day().getDayOfWeek() == DayOfWeek.SATURDAY || day.day().getDayOfWeek() == DayOfWeek.SUNDAY;
        return day.working() && !weekend ? Optional.of(Wrong.WEEKDAY) : Optional.empty();
    }

    private static Optional<CalendarDay> day(String line) {
        var parts = line.split("[,，\t]");
        if (parts.length != 3) {
            return Optional.empty();
        }
        var kind = parts[1].strip();
        var name = parts[2].strip();
        boolean readable = (kind.equals("休") || kind.equals("班"))
                && !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.chars().noneMatch(one -> one == 0xFFFD || Character.isISOControl(one));
        try {
            return readable
                    ? Optional.of(new CalendarDay(TypedDay.of(parts[0].strip()), kind.equals("班"), name))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String key(Wrong wrong) {
        return switch (wrong) {
            case LINE -> "line";
            case OTHER_YEAR -> "other-year";
            case TWICE -> "twice";
            case WEEKDAY -> "weekday";
        };
    }

    private static String numbers(List<Integer> lines) {
        var first = String.join(
                ", ", lines.stream().limit(MOST_NAMED).map(String::valueOf).toList());
        return lines.size() > MOST_NAMED ? first + " …" : first;
    }
}
