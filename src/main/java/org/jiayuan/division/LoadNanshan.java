package org.jiayuan.division;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.division.Division.Level;
import org.jiayuan.division.Division.Point;
import org.jiayuan.platform.Shipped;
import org.jiayuan.platform.Signals;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with Nanshan: its divisions, schematic grid cells, the facilities we know. */
@Component
@Order(10)
class LoadNanshan implements ApplicationRunner {

    private static final String DISTRICT = "440305000000";
    private static final LocalDate KNOWN_FROM = LocalDate.of(2012, 1, 1);

    private final JdbcTemplate database;
    private final Places places;
    private final Signals signals;

    LoadNanshan(JdbcTemplate database, Places places, Signals signals) {
        this.database = database;
        this.places = places;
        this.signals = signals;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        database.execute("SELECT pg_advisory_xact_lock(hashtext('division.load'))");
        if (Boolean.TRUE.equals(
                database.queryForObject("SELECT EXISTS (SELECT FROM division.divisions)", Boolean.class))) {
            return;
        }
        var communities = rows("communities.csv");
        var centres = new LinkedHashMap<String, Point>();
        communities.forEach(row -> centres.put(row.get(0), point(row.get(4), row.get(5))));
        var divisions = new ArrayList<Object[]>();
        divisions.add(division(DISTRICT, Level.DISTRICT, null, "南山区", null));
        for (var row : rows("sub-districts.csv")) {
            divisions.add(division(
                    row.get(0) + "000",
                    Level.SUB_DISTRICT,
                    DISTRICT,
                    row.get(1).replace("办事处", ""),
                    point(row.get(4), row.get(5))));
        }
        divisions.add(division("440305400000", Level.VIRTUAL, DISTRICT, "前海合作区", null));
        divisions.add(division("440305400498", Level.VIRTUAL, "440305400000", "前海合作区虚拟社区", null));
        communities.forEach(row -> divisions.add(
                division(row.get(0), Level.COMMUNITY, row.get(2) + "000", row.get(1), centres.get(row.get(0)))));
        database.batchUpdate("""
                INSERT INTO division.divisions
                    (code, level, parent_code, name, short_name, pinyin, initials, effective_from, lat, lng)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, divisions);
        loadCells(centres);
        loadFacilities();
        signals.raise(Divisions.SIGNAL, Signals.EVERYTHING);
        signals.raise(Places.SIGNAL, Signals.EVERYTHING);
    }

    private static @Nullable Object[] division(
            String code, Level level, @Nullable String parent, String name, @Nullable Point centre) {
        var shortName = name.replaceAll("(社区|街道|区)$", "");
        var syllables = Pinyin.syllables(shortName);
        return new @Nullable Object[] {
            code,
            level.name(),
            parent,
            name,
            shortName,
            String.join(" ", syllables),
            Pinyin.initials(syllables),
            KNOWN_FROM,
            centre == null ? null : centre.lat(),
            centre == null ? null : centre.lng()
        };
    }

    private void loadCells(Map<String, Point> centres) {
        var rows = new ArrayList<Object[]>();
        new SchematicCells(Outline.shape()).of(centres).forEach((community, cells) -> {
            for (int number = 1; number <= cells.size(); number++) {
                rows.add(new Object[] {
                    community, "%02d".formatted(number), new WKBWriter().write(cells.get(number - 1)), true, KNOWN_FROM
                });
            }
        });
        database.batchUpdate(
                "INSERT INTO division.cells (community_code, cell, shape, schematic, effective_from) VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    private void loadFacilities() {
        var rows = new ArrayList<Object[]>();
        for (var row : rows("facilities.csv")) {
            var point = point(row.get(2), row.get(3));
            places.locate(point.lat(), point.lng())
                    .ifPresent(cell -> rows.add(new Object[] {
                        cell.id().communityCode(),
                        java.util.UUID.nameUUIDFromBytes(row.get(0).getBytes(StandardCharsets.UTF_8)),
                        row.get(0),
                        row.get(1),
                        point.lat(),
                        point.lng(),
                        cell.id().cell(),
                        true
                    }));
        }
        database.batchUpdate("""
                INSERT INTO division.facilities (community_code, id, name, kind, lat, lng, cell, approximate)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static Point point(String lat, String lng) {
        return new Point(Double.parseDouble(lat), Double.parseDouble(lng));
    }

    /** The fields of each line after the heading; only the last may hold commas, and none of those is read. */
    private static List<List<String>> rows(String file) {
        return Shipped.rows("division/" + file).stream()
                .map(line -> List.of(line.split(",", 8)))
                .toList();
    }
}
