package org.jiayuan.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jiayuan.calendar.CalendarDay;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.WorkingCalendar;
import org.jiayuan.calendar.YearIsMissing;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The working calendar of one year.
 *
 * @param years those known, the latest first
 * @param published whether the year shown is known
 * @param source where it was published; null if the program came with it
 * @param missing the year somebody should import now
 */
public record CalendarPage(
        List<Integer> years,
        int year,
        boolean published,
        @Nullable Source source,
        int workingDays,
        List<Month> months,
        Optional<Integer> missing,
        List<RailLink> rail) {

    /** Where an imported year comes from. */
    public record Source(String text, Instant importedAt) {}

    /**
     * A month as a small calendar that begins on Monday.
     *
     * @param weeks seven days each; null before the first and after the last
     * @param spans its days that are not what their weekday says
     */
    public record Month(LocalDate first, List<List<@Nullable Day>> weeks, List<Span> spans) {}

    /** Days on end that are off, or worked, for the same holiday. */
    public record Span(LocalDate first, LocalDate last, boolean working, String name) {

        boolean goesOnWith(CalendarDay day) {
            return last.plusDays(1).equals(day.day()) && working == day.working() && name.equals(day.name());
        }
    }

    /**
     * A day.
     *
     * @param special what is special about it; null if nothing
     */
    public record Day(
            LocalDate day, boolean working, @Nullable CalendarDay special) {}

    /** The months of a year in that calendar. */
    static List<Month> months(int year, WorkingCalendar calendar) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month), calendar))
                .toList();
    }

    /** The months of a year of which those days are special. */
    static List<Month> months(int year, Collection<CalendarDay> days) {
        return months(year, WorkingCalendar.of(Set.of(year), days));
    }

    private static Month month(YearMonth month, WorkingCalendar calendar) {
        var weeks = new ArrayList<List<@Nullable Day>>();
        var special = new ArrayList<CalendarDay>();
        var monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (var first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusWeeks(1)) {
            var week = new ArrayList<@Nullable Day>();
            for (int offset = 0; offset < 7; offset++) {
                var day = first.plusDays(offset);
                if (!YearMonth.from(day).equals(month)) {
                    week.add(null);
                    continue;
                }
                var exception = calendar.exception(day);
                exception.ifPresent(special::add);
                week.add(new Day(day, calendar.isWorkingDay(day), exception.orElse(null)));
            }
            weeks.add(week);
        }
        return new Month(month.atDay(1), weeks, spans(special));
    }

    private static List<Span> spans(List<CalendarDay> days) {
        var spans = new ArrayList<Span>();
        for (var day : days) {
            if (!spans.isEmpty() && spans.getLast().goesOnWith(day)) {
                spans.addLast(new Span(spans.removeLast().first(), day.day(), day.working(), day.name()));
            } else {
                spans.add(new Span(day.day(), day.day(), day.working(), day.name()));
            }
        }
        return spans;
    }

    /** Reads it. */
    @Component
    static class Query {

        private final JdbcClient database;
        private final Calendars calendars;

        Query(JdbcClient database, Calendars calendars) {
            this.database = database;
            this.calendars = calendars;
        }

        CalendarPage of(int year, LocalDate today, List<RailLink> rail) {
            var calendar = calendars.current();
            var years = new TreeSet<>(calendar.publishedYears());
            years.add(calendar.lastPublishedYear() + 1);
            var source = database.sql("SELECT source, imported_at FROM calendar.years WHERE year = ?")
                    .param(year)
                    .query((row, number) -> new Source(row.getString("source"), Rows.instant(row, "imported_at")))
                    .optional();
            return new CalendarPage(
                    List.copyOf(years.descendingSet()),
                    year,
                    calendar.isPublished(year),
                    source.orElse(null),
                    calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)),
                    months(year, calendar),
                    YearIsMissing.on(today, calendar),
                    rail);
        }
    }
}
