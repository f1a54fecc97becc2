package org.jiayuan.division.web;

import java.time.LocalDate;
import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.GridCell;
import org.jiayuan.division.Places;
import org.jiayuan.platform.RailLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One division: where it lies, what it came from and what came of it, what lies in it.
 *
 * @param path from the district down to itself
 * @param children what lies directly in it today
 * @param cells its grid cells today, if it is a community
 */
public record DivisionPage(
        Division division,
        List<Division> path,
        List<Division> predecessors,
        List<Division> successors,
        List<Division> children,
        List<GridCell> cells,
        CellDrawing drawing,
        List<RailLink> rail) {

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

        DivisionPage of(String code, List<RailLink> rail) {
            var division = divisions.get(code);
            var cells = places.cells(code);
            return new DivisionPage(
                    division,
                    divisions.path(code),
                    linked("SELECT predecessor FROM division.predecessors WHERE code = ? ORDER BY 1", code),
                    linked("SELECT code FROM division.predecessors WHERE predecessor = ? ORDER BY 1", code),
                    divisions.childrenOf(code),
                    cells,
                    CellDrawing.of(cells, false),
                    rail);
        }

        private List<Division> linked(String query, String code) {
            return database.sql(query).param(code).query(String.class).list().stream()
                    .map(divisions::get)
                    .toList();
        }
    }
}
