package org.jiayuan.calendar;

import java.util.ArrayList;
import java.util.HashSet;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar in force: the published years the library knows, and those an administrator has imported. */
@Component
public class Calendars {

    static final String SIGNAL = "calendar";

    private final JdbcClient database;
    private volatile @Nullable WorkingCalendar current;

    Calendars(JdbcClient database, Signals signals) {
        this.database = database;
        signals.on(SIGNAL, key -> current = null);
    }

    /** The calendar as it is known now. */
    public WorkingCalendar current() {
        var known = current;
        if (known == null) {
            known = read();
            current = known;
        }
        return known;
    }

    private WorkingCalendar read() {
        var imported = database.sql("SELECT year FROM calendar.years")
                .query(Integer.class)
                .set();
        var days = new ArrayList<>(database.sql("SELECT day, working, name FROM calendar.days")
                .query((row, number) ->
                        new CalendarDay(Rows.day(row, "day"), row.getBoolean("working"), row.getString("name")))
                .list());
        var years = new HashSet<>(PublishedYears.years());
        years.stream().filter(year -> !imported.contains(year)).forEach(year -> days.addAll(PublishedYears.days(year)));
        years.addAll(imported);
        return WorkingCalendar.of(years, days);
    }
}
