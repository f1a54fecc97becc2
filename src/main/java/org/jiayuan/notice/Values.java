package org.jiayuan.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The values of a notice as a reader sees them: a day is kept as {@code day:2026-11-27} and written in her language. */
final class Values {

    private static final String DAY = "day:";

    private Values() {}

    static Object[] shown(List<String> values, Function<LocalDate, String> day) {
        return values.stream()
                .map(value -> value.startsWith(DAY) ? day.apply(LocalDate.parse(value.substring(DAY.length()))) : value)
                .toArray();
    }
}
