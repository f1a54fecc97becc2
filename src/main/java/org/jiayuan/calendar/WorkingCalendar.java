package org.jiayuan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jiayuan.shared.Rule;

/**
 * Which days are working days. For years the State Council has published, its days off and its make-up working days
 * count. Past the last of them weekends and the days that the law names are off, and what is computed with them is
 * provisional.
 */
@Rule(
        says = "Working days are weekdays and make-up days; the published days off are none. Past the last published "
                + "year, weekends and the thirteen statutory days are off, and the result is provisional.",
        source = "全国年节及纪念日放假办法 (2024) art. 2; the State Council's yearly notices; domain.md §3.2")
public final class WorkingCalendar {

    private final Map<LocalDate, CalendarDay> exceptions;
    private final TreeSet<Integer> published;

    private WorkingCalendar(Map<LocalDate, CalendarDay> exceptions, TreeSet<Integer> published) {
        this.exceptions = exceptions;
        this.published = published;
    }

    /**
     * A calendar of published years.
     *
     * @param years the years that are published; all others are provisional
     * @param days the exceptions of those years
     */
    public static WorkingCalendar of(Set<Integer> years, Collection<CalendarDay> days) {
        var exceptions = new TreeMap<LocalDate, CalendarDay>();
        days.forEach(day -> exceptions.put(day.day(), day));
        return new WorkingCalendar(exceptions, new TreeSet<>(years));
    }

    /** Whether the State Council's notice for that year is known. */
    public boolean isPublished(int year) {
        return published.contains(year);
    }

    /** The last year whose notice is known. */
    public int lastPublishedYear() {
        return published.last();
    }

    /** Every year whose notice is known. */
    public Set<Integer> publishedYears() {
        return Set.copyOf(published);
    }

    /** What is special about that day. */
    public Optional<CalendarDay> exception(LocalDate day) {
        if (isPublished(day.getYear())) {
            return Optional.ofNullable(exceptions.get(day));
        }
        return StatutoryDays.named(day).map(name -> new CalendarDay(day, false, name));
    }

    public boolean isWorkingDay(LocalDate day) {
        return exception(day).map(CalendarDay::working).orElseGet(() -> isWeekday(day));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The working day on which that many working days after the given day have passed; the day itself never counts. */
    public LocalDate after(LocalDate day, int workingDays) {
        var end = day;
        for (int left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            if (isWorkingDay(end)) {
                left--;
            }
        }
        return end;
    }

    /** That day if it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }

    /** The last working day before that day. */
    public LocalDate before(LocalDate day) {
        var earlier = day.minusDays(1);
        while (!isWorkingDay(earlier)) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    /** How many working days begin after the first day, up to and including the last; 0 if the last is not later. */
    public int between(LocalDate first, LocalDate last) {
        int days = 0;
        for (var day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** Whether everything between the two days, both included, lies in published years. */
    public boolean knows(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!isPublished(year)) {
                return false;
            }
        }
        return true;
    }
}
