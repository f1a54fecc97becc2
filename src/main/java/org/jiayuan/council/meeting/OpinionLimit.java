package org.jiayuan.council.meeting;

import java.time.Instant;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.calendar.WorkingCalendar;
import org.jiayuan.shared.Rule;

/** By when it must be said what will be done about a resolution. */
@Rule(
        clause = "2.3.5",
        says =
                "Within ten working days, counted from the day after a resolution was passed, it is said what will be done, "
                        + "by whom and until when; publishing it does not put that off.",
        source = "programme 2.3.5; domain.md §3.3, §8 no. 4")
public final class OpinionLimit {

    /** How many working days there are. */
    public static final int WORKING_DAYS = 10;

    private OpinionLimit() {}

    /** The clock of a resolution that was passed at that moment. */
    public static Deadline of(Instant passed, WorkingCalendar calendar) {
        return Deadline.start(
                "council.resolution.passed", Limit.workingDays(WORKING_DAYS), passed, calendar, OfficeHours.usual());
    }
}
