package org.jiayuan.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.LimitKind;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.calendar.WorkingCalendar;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;

/**
 * The numbers of the engine that are editable rows with an effective date, as they stand on a day.
 *
 * @param acceptHours working hours within which a matter should be accepted
 * @param firstWordHours hours within which a person should have said something
 * @param objectionDays working days in which a declined matter can be objected to
 * @param answerDays working days a question to the reporter waits
 * @param ratingDays working days in which a reply can be rated
 * @param redoDays working days of a redo
 * @param finalDays working days of the final decision
 * @param comeBackDays days in which a closed matter can come back
 * @param handOvers how often a matter goes from unit to unit before the sub-district decides
 * @param dutyDays working days within which a coming shift still counts for the first look
 * @param lookDays working days in which a text or photo should have been looked at
 */
@Rule(
        clause = "9.2.6",
        says =
                "Accepted within one working hour, dispatched on the same working day, a person's first word within 24 "
                        + "hours; redo 7 working days, final decision 10, rating 5, answer 10, objection 10; back within 30 days.",
        source = "matter.md; domain.md §§3.3, 4.9 [D]; Shenzhen: contact within 24 hours")
public record Terms(
        int acceptHours,
        int firstWordHours,
        int objectionDays,
        int answerDays,
        int ratingDays,
        int redoDays,
        int finalDays,
        int comeBackDays,
        int handOvers,
        int dutyDays,
        int lookDays) {

    /** What holds where nobody has entered anything else. */
    public static Terms usual() {
        return new Terms(1, 24, 10, 10, 5, 7, 10, 30, 1, 1, 1);
    }

    /** When a matter submitted then should be accepted. */
    Instant acceptBy(Instant submitted, WorkingCalendar calendar, OfficeHours hours) {
        return new Limit(LimitKind.WORKING_HOURS, acceptHours).end(submitted, 0, calendar, hours);
    }

    /** When it should be dispatched: by the end of the working day on which the office could first see it. */
    Instant dispatchBy(Instant submitted, WorkingCalendar calendar, OfficeHours hours) {
        LocalDate day = hours.openUntil(submitted, calendar).isPresent()
                ? Shanghai.day(submitted)
                : hours.opensNext(submitted, calendar)
                        .map(Shanghai::day)
                        .orElseGet(() -> calendar.onOrAfter(Shanghai.day(submitted)));
        return Shanghai.startOf(day.plusDays(1));
    }

    /** When a person should have said something. */
    Instant firstWordBy(Instant submitted) {
        return submitted.plus(java.time.Duration.ofHours(firstWordHours));
    }
}
