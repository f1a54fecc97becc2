package org.jiayuan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;

/**
 * How long something may take.
 *
 * @param kind what is counted
 * @param amount how many, at least one
 */
@Rule(
        says = "Days are counted from the day after the start and end at 24:00 of the last; a limit in natural days "
                + "that would end on a day off ends on the next working day.",
        source = "民法典 arts. 201, 203; domain.md §3.2")
public record Limit(LimitKind kind, int amount) {

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("a limit of " + amount);
        }
    }

    /** That many working days. */
    public static Limit workingDays(int amount) {
        return new Limit(LimitKind.WORKING_DAYS, amount);
    }

    /** Whether it ends with a day rather than at an hour. */
    public boolean countsDays() {
        return kind == LimitKind.WORKING_DAYS || kind == LimitKind.NATURAL_DAYS;
    }

    /**
     * The moment it has passed.
     *
     * @param start the event that starts it
     * @param more units that are added: by a pause, by an extension
     */
    public Instant end(Instant start, int more, WorkingCalendar calendar, OfficeHours hours) {
        return switch (kind) {
            case WORKING_DAYS, NATURAL_DAYS ->
                Shanghai.startOf(lastDay(Shanghai.day(start), more, calendar).plusDays(1));
            case CLOCK_HOURS -> start.plus(Duration.ofHours((long) amount + more));
            case WORKING_HOURS -> hours.after(start, Duration.ofHours((long) amount + more), calendar);
        };
    }

    private LocalDate lastDay(LocalDate start, int more, WorkingCalendar calendar) {
        return kind == LimitKind.WORKING_DAYS
                ? calendar.after(start, amount + more)
                : calendar.onOrAfter(start.plusDays((long) amount + more));
    }

    /** How many of its units begin after the one moment, up to the other: what a pause adds. */
    int unitsBetween(Instant from, Instant to, WorkingCalendar calendar, OfficeHours hours) {
        return switch (kind) {
            case WORKING_DAYS -> calendar.between(Shanghai.day(from), Shanghai.day(to));
            case NATURAL_DAYS ->
                (int) (Shanghai.day(to).toEpochDay() - Shanghai.day(from).toEpochDay());
            case CLOCK_HOURS -> (int) Math.ceilDiv(Duration.between(from, to).toMinutes(), 60L);
            case WORKING_HOURS ->
                (int) Math.ceilDiv(hours.between(from, to, calendar).toMinutes(), 60L);
        };
    }
}
