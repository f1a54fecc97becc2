package org.jiayuan.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Division;
import org.jiayuan.division.Places;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.KeptFacts;
import org.jiayuan.site.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to turn to: the station's hours, number and way, and who is on duty in which cell today. */
@Component
class StationCard implements Section {

    private final Units units;
    private final Places places;
    private final Names names;
    private final JdbcClient database;
    private final Templates templates;
    private final KeptFacts<Map<String, UUID>> onDuty;

    StationCard(Units units, Places places, Names names, JdbcClient database, Templates templates) {
        this.units = units;
        this.places = places;
        this.names = names;
        this.database = database;
        this.templates = templates;
        this.onDuty = new KeptFacts<>(this::onDuty);
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var station = units.of(division.code(), Unit.Kind.STATION);
        if (station.isEmpty()) {
            return new Part(null, null);
        }
        var today = Shanghai.startOf(screen.today().plusDays(1));
        return new Part(
                templates.content(
                        "unit/stationCard",
                        Map.of(
                                "screen", screen,
                                "station", station.get(),
                                "hours", spans(station.get().hours(), screen),
                                "duty", duty(division.code(), screen))),
                today);
    }

    private static String spans(OfficeHours hours, Screen screen) {
        var spans = new java.util.ArrayList<String>();
        hours.workingDays().forEach(span -> spans.add(screen.time(span.from()) + "–" + screen.time(span.to())));
        return String.join(screen.english() ? ", " : "，", spans);
    }

    /** Names by cell number of those who are on duty today. */
    private Map<String, String> duty(String community, Screen screen) {
        var accounts = onDuty.of(community, screen.today());
        var called = names.ofStaff(Set.copyOf(accounts.values()));
        var duty = new TreeMap<String, String>();
        accounts.forEach((cell, account) -> {
            var name = called.get(account);
            if (name != null) {
                duty.put(cell, name);
            }
        });
        return duty;
    }

    private Map<String, UUID> onDuty(String community, LocalDate today) {
        var cells =
                places.cells(community).stream().map(cell -> cell.id().code()).toArray(String[]::new);
        var accounts = new TreeMap<String, UUID>();
        database.sql("""
                        SELECT DISTINCT ON (s.cell) s.cell,
                            CASE WHEN a.account_id IS NULL THEN s.account_id ELSE a.deputy END AS account_id
                        FROM unit.shifts s
                        LEFT JOIN unit.absences a
                            ON a.account_id = s.account_id AND a.starts_at < s.ends_at AND a.ends_at > s.starts_at
                        WHERE s.cell = ANY (?) AND s.ends_at > ? AND s.starts_at < ?
                          AND (a.account_id IS NULL OR a.deputy IS NOT NULL)
                        ORDER BY s.cell, a.account_id IS NOT NULL, s.starts_at
                        """)
                .params(cells, Rows.at(Shanghai.startOf(today)), Rows.at(Shanghai.startOf(today.plusDays(1))))
                .query((row, number) -> accounts.put(row.getString("cell").substring(12), Rows.uuid(row, "account_id")))
                .list();
        return accounts;
    }
}
