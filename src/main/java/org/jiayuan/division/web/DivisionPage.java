package org.jiayuan.division.web;

import java.time.LocalDate;
import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.GridCell;
import org.jiayuan.division.Places;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One division: where it lies, what it came from and what came of it, what lies in it.
 *
 * @param path from the district down to itself
 * @param children what lies directly in it today
 * @param cells its grid cells today, if it is a community
 * @param planned those that will replace them; null if none are known
 */
public record DivisionPage(
        Division division,
        List<Division> path,
        List<Division> predecessors,
        List<Division> successors,
        List<Division> children,
        List<GridCell> cells,
        @Nullable Planned planned,
        CellDrawing drawing,
        List<RailLink> rail) {

    /** Cells that do not count yet. */
    public record Planned(LocalDate from, int cells) {}

    /** Whether some of its cells were derived and not surveyed. */
    public boolean schematic() {
        return cells.stream().anyMatch(GridCell::schematic);
    }

    /** Whether it has begun and not ended. */
    public boolean exists(LocalDate today) {
        return division.existsOn(today);
    }

    /** Reads it. */
    @Component
    static class Query {

        private final JdbcClient database;
        private final Divisions divisions;
        private final Places places;

        Query(JdbcClient database, Divisions divisions, Places places) {
            this.database = database;
            this.divisions = divisions;
            this.places = places;
        }

        DivisionPage of(String code, LocalDate today, List<RailLink> rail) {
            var division = divisions.get(code);
            var cells = places.cells(code);
            return new DivisionPage(
                    division,
                    divisions.path(code),
                    linked("SELECT predecessor FROM division.predecessors WHERE code = ? ORDER BY 1", code),
                    linked("SELECT code FROM division.predecessors WHERE predecessor = ? ORDER BY 1", code),
                    divisions.childrenOf(code),
                    cells,
                    planned(code, today),
                    CellDrawing.of(cells, false),
                    rail);
        }

        private @Nullable Planned planned(String code, LocalDate today) {
            return database.sql("""
                            SELECT effective_from, count(*) AS cells FROM division.cells
                            WHERE community_code = ? AND effective_from > ?
                            GROUP BY effective_from
                            ORDER BY effective_from
                            LIMIT 1
                            """)
                    .params(code, today)
                    .query((row, number) -> new Planned(Rows.day(row, "effective_from"), row.getInt("cells")))
                    .optional()
                    .orElse(null);
        }

        private List<Division> linked(String query, String code) {
            return database.sql(query).param(code).query(String.class).list().stream()
                    .map(divisions::get)
                    .toList();
        }
    }
}
