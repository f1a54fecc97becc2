package org.jiayuan.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jiayuan.shared.Rule;

/** Whether somebody must be reminded that the notice for a year is not there yet. */
@Rule(
        says = "From 1 December on administrators and heads are told if the next year's days off are not known; a "
                + "year that runs and is not known is told all the time.",
        source = "the State Council publishes a year's days off in October or November of the year before")
public final class YearIsMissing {

    private YearIsMissing() {}

    /** The year that is missing on that day. */
    public static Optional<Integer> on(LocalDate day, WorkingCalendar calendar) {
        int year = day.getYear();
        if (!calendar.isPublished(year)) {
            return Optional.of(year);
        }
        return day.getMonth() == Month.DECEMBER && !calendar.isPublished(year + 1)
                ? Optional.of(year + 1)
                : Optional.empty();
    }
}
