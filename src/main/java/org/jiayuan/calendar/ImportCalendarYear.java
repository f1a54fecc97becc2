package org.jiayuan.calendar;

import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the State Council's notice for a year, in place of what was known of it. */
@Service
public class ImportCalendarYear {

    private final JdbcClient database;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    ImportCalendarYear(JdbcClient database, Signals signals, ApplicationEventPublisher events) {
        this.database = database;
        this.signals = signals;
        this.events = events;
    }

    /**
     * Imports it.
     *
     * @param text the file's text, see {@link CalendarFile}
     * @param source where it was published
     * @throws CalendarFileIsWrong if a line is wrong; nothing is imported then
     */
    @Transactional
    public void of(int year, String text, String source, Act act) {
        var file = CalendarFile.read(year, text);
        database.sql(
                        "DELETE FROM calendar.days WHERE day >= make_date(:year, 1, 1) AND day < make_date(:year + 1, 1, 1)")
                .param("year", year)
                .update();
        for (var day : file.days()) {
            database.sql("INSERT INTO calendar.days (day, working, name) VALUES (?, ?, ?)")
                    .params(day.day(), day.working(), day.name())
                    .update();
        }
        database.sql("""
                        INSERT INTO calendar.years (year, source, imported_at, imported_by)
                        VALUES (:year, :source, :at, :by)
                        ON CONFLICT (year) DO UPDATE
                        SET source = excluded.source, imported_at = excluded.imported_at, imported_by = excluded.imported_by
                        """)
                .param("year", year)
                .param("source", source)
                .param("at", Rows.at(act.at()))
                .param("by", act.by().account())
                .update();
        signals.raise(Calendars.SIGNAL, Integer.toString(year));
        events.publishEvent(new CalendarYearPublished(year));
    }
}
