package org.jiayuan.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jiayuan.calendar.CalendarDay;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.calendar.WorkingCalendar;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.Section;
import org.springframework.stereotype.Component;

/** What is coming up at the station: the next weekend, holidays, and the days on which it is open although it is one. */
@Component
public class ComingUp implements Section {

    private static final int AHEAD = 45;
    private static final int SHOWN = 4;

    private final Units units;
    private final Calendars calendars;
    private final Templates templates;

    ComingUp(Units units, Calendars calendars, Templates templates) {
        this.units = units;
        this.calendars = calendars;
        this.templates = templates;
    }

    /** Why a day or a row of days is worth knowing. */
    public enum Kind {
        WEEKEND,
        HOLIDAY,
        MAKE_UP;

        /** The key of its sentence. */
        public String key() {
            return "unit.coming." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A day, or days in a row, that are not as usual.
     *
     * @param name of the holiday, in Chinese; empty if it is none
     * @param opens the day on which the station opens next
     * @param provisional whether the State Council has not yet published that year
     */
    public record Date(Kind kind, LocalDate from, LocalDate to, String name, LocalDate opens, boolean provisional) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var station = units.of(division.code(), Unit.Kind.STATION);
        if (station.isEmpty()) {
            return new Part(null, null);
        }
        var hours = station.get().hours();
        var model = new HashMap<String, Object>();
        model.put("screen", screen);
        model.put("dates", dates(screen.today(), calendars.current()));
        model.put("working", spans(hours.workingDays(), screen));
        model.put("off", spans(hours.daysOff(), screen));
        return new Part(
                templates.content("unit/comingUp", model),
                Shanghai.startOf(screen.today().plusDays(1)));
    }

    /** The next ones from a day on, the nearest first; of ordinary weekends only the next. */
    static List<Date> dates(LocalDate today, WorkingCalendar calendar) {
        var dates = new ArrayList<Date>();
        boolean weekend = false;
        for (var day = today; day.isBefore(today.plusDays(AHEAD)) && dates.size() < SHOWN; ) {
            if (calendar.isWorkingDay(day)) {
                var exception = calendar.exception(day);
                if (exception.isPresent()) {
                    dates.add(new Date(Kind.MAKE_UP, day, day, exception.get().name(), day, false));
                }
                day = day.plusDays(1);
            } else {
                var opens = calendar.onOrAfter(day);
                var off = off(day, opens, calendar);
                if (off.kind() == Kind.HOLIDAY || !weekend) {
                    dates.add(off);
                }
                weekend = weekend || off.kind() == Kind.WEEKEND;
                day = opens;
            }
        }
        return dates;
    }

    private static Date off(LocalDate from, LocalDate opens, WorkingCalendar calendar) {
        var name = from.datesUntil(opens)
                .flatMap(day -> calendar.exception(day).stream())
                .map(CalendarDay::name)
                .findFirst();
        return new Date(
                name.isPresent() ? Kind.HOLIDAY : Kind.WEEKEND,
                from,
                opens.minusDays(1),
                name.orElse(""),
                opens,
                name.isPresent() && !calendar.knows(from, opens));
    }

    private static String spans(List<OfficeHours.Span> hours, Screen screen) {
        return String.join(
                screen.english() ? ", " : "，",
                hours.stream()
                        .map(span -> screen.time(span.from()) + "–" + screen.time(span.to()))
                        .toList());
    }
}
