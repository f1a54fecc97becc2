package org.jiayuan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jiayuan.shared.Shanghai;

/**
 * When an office is open: on working days, make-up days among them, and on days off. Times are Shanghai's.
 *
 * @param workingDays spans of a working day, in order, not overlapping
 * @param daysOff spans of a weekend or holiday, mostly none
 */
public record OfficeHours(List<Span> workingDays, List<Span> daysOff) {

    private static final int HORIZON_DAYS = 60;

    /** From when to when, on one day. */
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("hours that end before they begin");
            }
        }
    }

    public OfficeHours {
        workingDays = List.copyOf(workingDays);
        daysOff = List.copyOf(daysOff);
    }

    /** 9 to 12 and 14 to 18 on working days: what holds where nothing else is entered. */
    public static OfficeHours usual() {
        return new OfficeHours(
                List.of(
                        new Span(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new Span(LocalTime.of(14, 0), LocalTime.of(18, 0))),
                List.of());
    }

    /** Always open. */
    public static OfficeHours dayAndNight() {
        var day = List.of(new Span(LocalTime.MIN, LocalTime.MAX));
        return new OfficeHours(day, day);
    }

    /** The spans of that day. */
    public List<Span> on(LocalDate day, WorkingCalendar calendar) {
        return calendar.isWorkingDay(day) ? workingDays : daysOff;
    }

    /** Until when it is open, if it is open at that moment. */
    public Optional<Instant> openUntil(Instant at, WorkingCalendar calendar) {
        var day = Shanghai.day(at);
        return on(day, calendar).stream()
                .filter(span ->
                        !at.isBefore(Shanghai.moment(day, span.from())) && at.isBefore(Shanghai.moment(day, span.to())))
                .map(span -> Shanghai.moment(day, span.to()))
                .findFirst();
    }

    /** When it opens next, strictly after that moment; none within two months if it never does. */
    public Optional<Instant> opensNext(Instant at, WorkingCalendar calendar) {
        var first = Shanghai.day(at);
        for (int offset = 0; offset < HORIZON_DAYS; offset++) {
            var day = first.plusDays(offset);
            var opening = on(day, calendar).stream()
                    .map(span -> Shanghai.moment(day, span.from()))
                    .filter(moment -> moment.isAfter(at))
                    .findFirst();
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    /** The moment by which the office has been open for that long since. An office that never opens counts the clock. */
    public Instant after(Instant start, Duration open, WorkingCalendar calendar) {
        var left = open;
        var at = start;
        while (true) {
            var until = openUntil(at, calendar);
            if (until.isPresent()) {
                var stretch = Duration.between(at, until.get());
                if (stretch.compareTo(left) >= 0) {
                    return at.plus(left);
                }
                left = left.minus(stretch);
                at = until.get();
                if (openUntil(at, calendar).isPresent()) {
                    continue;
                }
            }
            var next = opensNext(at, calendar);
            if (next.isEmpty()) {
                return at.plus(left);
            }
            at = next.get();
        }
    }

    /** How long it is open between the two moments. */
    public Duration between(Instant from, Instant to, WorkingCalendar calendar) {
        var total = Duration.ZERO;
        for (var day = Shanghai.day(from); !day.isAfter(Shanghai.day(to)); day = day.plusDays(1)) {
            for (var span : on(day, calendar)) {
                var begin = later(Shanghai.moment(day, span.from()), from);
                var end = earlier(Shanghai.moment(day, span.to()), to);
                if (begin.isBefore(end)) {
                    total = total.plus(Duration.between(begin, end));
                }
            }
        }
        return total;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
