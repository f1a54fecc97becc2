package org.jiayuan.open311.web;

import java.time.Duration;
import java.time.Instant;
import org.jiayuan.open311.Refused;
import org.jiayuan.platform.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of time is asked for, and which page of it.
 *
 * @param skip how many to leave out at the start
 */
record Window(Instant from, Instant to, int size, int skip) {

    private static final Duration DEFAULT = Duration.ofDays(90);
    private static final int MOST = 1_000;
    private static final int DEEPEST = 100_000;

    /** Ninety days unless both ends are given, a thousand unless fewer are asked for. */
    static Window of(
            @Nullable String start, @Nullable String end, @Nullable String page, @Nullable String size, Instant now) {
        var first = moment("start_date", start);
        var last = moment("end_date", end);
        var to = last != null ? last : first == null ? now : first.plus(DEFAULT);
        var from = first != null ? first : to.minus(DEFAULT);
        if (from.isAfter(to)) {
            throw Refused.bad("open311.refused.dates");
        }
        int count = number("page_size", size, MOST);
        int which = number("page", page, 1);
        if (count > MOST) {
            throw Refused.bad("open311.refused.page-size", MOST);
        }
        if ((long) which * count > DEEPEST) {
            throw Refused.bad("open311.refused.page", DEEPEST);
        }
        return new Window(from, to, count, (which - 1) * count);
    }

    private static @Nullable Instant moment(String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return Moments.read(written).orElseThrow(() -> Refused.bad("open311.refused.date", field));
    }

    private static int number(String field, @Nullable String written, int otherwise) {
        if (written == null || written.isBlank()) {
            return otherwise;
        }
        if (!written.strip().matches("[1-9]\\d{0,5}")) {
            throw Refused.bad("open311.refused.whole-number", field);
        }
        return Integer.parseInt(written.strip());
    }
}
