package org.jiayuan.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day as somebody typed it, or as an address names it: {@code 2026-11-27}, of the years that can be meant here. */
public final class TypedDay {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private TypedDay() {}

    /**
     * The day.
     *
     * @throws DateTimeParseException if there is no such day, or it lies centuries away
     */
    public static LocalDate of(CharSequence typed) {
        var day = LocalDate.parse(typed);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeParseException("not a day that can be meant", typed, 0);
        }
        return day;
    }
}
