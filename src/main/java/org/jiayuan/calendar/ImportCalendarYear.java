package org.jiayuan.calendar;

import java.util.List;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.springframework.beans.factory.annotation.Value;
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
    private final AuditLog audit;
    private final String district;

    ImportCalendarYear(
            JdbcClient database,
            Signals signals,
            ApplicationEventPublisher events,
            AuditLog audit,
            @Value("${jiayuan.division.home:440305000000}") String district) {
        this.database = database;
        this.signals = signals;
        this.events = events;
        this.audit = audit;
        this.district = district;
    }

    /**
     * The days as they would be taken in; nothing is changed.
     *
     * @throws CalendarFileIsWrong if a line is wrong
     */
    public static List<CalendarDay> preview(int year, String text) {
        return CalendarFile.read(year, text).days();
    }

    /**
     * Imports it.
     *
     * @param text the file's text, see {@link CalendarFile}
     * @param source where it was published
     * @throws CalendarFileIsWrong if a line is wrong; nothing is imported then
     * @throws NotFound if it is not for the actor to do
     */
    @Transactional
    public void of(int year, String text, String source, Act act) {
        if (!act.by().equals(Actor.PROGRAM) && !act.by().has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        var file = CalendarFile.read(year, text);
        database.sql("""
                        INSERT INTO calendar.years (year, source, imported_at, imported_by)
                        VALUES (:year, :source, :at, :by)
                        ON CONFLICT (year) DO UPDATE
                        SET source = excluded.source, imported_at = excluded.imported_at, imported_by = excluded.imported_by
                        """)
                .param("year", year)
                .param("source", source)
                .param("at", Rows.at(act.at()))
                .param("by", act.by().account(), java.sql.Types.OTHER)
                .update();
        database.sql(
                        "DELETE FROM calendar.days WHERE day >= make_date(:year, 1, 1) AND day < make_date(:year + 1, 1, 1)")
                .param("year", year)
                .update();
        for (var day : file.days()) {
            database.sql("INSERT INTO calendar.days (day, working, name) VALUES (?, ?, ?)")
                    .params(day.day(), day.working(), day.name())
                    .update();
        }
        signals.raise(Calendars.SIGNAL, Integer.toString(year));
        events.publishEvent(new CalendarYearPublished(year));
        audit.write(
                act,
                new Entry(
                        district,
                        null,
                        "calendar.import-year",
                        "calendar/" + year,
                        null,
                        Map.of("days", Integer.toString(file.days().size()))));
    }
}
