package org.jiayuan.open311.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The units that are other systems, and units that may become one.
 *
 * @param groups units by division: of the district and its sub-districts, or of what was looked for
 * @param asked what was looked for
 */
public record EndpointsPage(List<Row> rows, List<Group> groups, String asked, List<RailLink> rail) {

    /**
     * One.
     *
     * @param open how many matters it has
     * @param failing how many of them it does not take or answer
     * @param heardAt when something was heard from it last
     */
    public record Row(
            UUID unit,
            String name,
            String host,
            int open,
            int failing,
            @Nullable Instant heardAt) {}

    /** The units of a division. */
    public record Group(String division, List<Unit> units) {}

    /** Reads it. */
    @Component
    static class Query {

        private static final int MOST = 10;

        private final JdbcClient database;
        private final Units units;
        private final Divisions divisions;

        Query(JdbcClient database, Units units, Divisions divisions) {
            this.database = database;
            this.units = units;
            this.divisions = divisions;
        }

        EndpointsPage of(String asked, List<RailLink> rail, Screen screen) {
            var rows = database.sql("""
                            SELECT e.unit_id, e.url, f.open, f.failing, f.heard_at
                            FROM open311.endpoints e
                            CROSS JOIN LATERAL (
                                SELECT count(*) FILTER (WHERE state <> 'FAILED') AS open,
                                    count(*) FILTER (WHERE failure IS NOT NULL AND failure <> 'UNSHOWN') AS failing,
                                    max(heard_at) AS heard_at
                                FROM open311.forwards
                                WHERE unit_id = e.unit_id AND state IN ('WAITING', 'SENT', 'OPEN', 'FAILED')) f
                            ORDER BY e.set_at DESC
                            """)
                    .query((row, number) -> new Row(
                            Rows.uuid(row, "unit_id"),
                            units.find(Rows.uuid(row, "unit_id"))
                                    .map(unit -> unit.name(screen.english()))
                                    .orElse(""),
                            row.getString("url").replaceFirst("^(https?://[^/?]+).*$", "$1"),
                            row.getInt("open"),
                            row.getInt("failing"),
                            Rows.instantOrNull(row, "heard_at")))
                    .list();
            return new EndpointsPage(rows, groups(asked, screen), asked, rail);
        }

        private List<Group> groups(String asked, Screen screen) {
            var groups = new LinkedHashMap<Division, List<Unit>>();
            offices().forEach(place -> groups.put(place, named(units.of(place.code()), asked)));
            if (!asked.isEmpty()) {
                divisions.search(asked, MOST).forEach(place -> groups.put(place, units.of(place.code())));
            }
            return groups.entrySet().stream()
                    .filter(group -> !group.getValue().isEmpty())
                    .map(group -> new Group(group.getKey().name(screen.english()), group.getValue()))
                    .toList();
        }

        private List<Division> offices() {
            var places = new ArrayList<>(List.of(divisions.home()));
            places.addAll(divisions.childrenOf(divisions.home().code()));
            return places;
        }

        private static List<Unit> named(List<Unit> units, String asked) {
            var part = asked.toLowerCase(Locale.ROOT);
            return units.stream()
                    .filter(unit -> Stream.of(unit.name(false), unit.name(true))
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part)))
                    .toList();
        }
    }
}
