package org.jiayuan.unit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Slice;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.Responsibility;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers what where.
 *
 * @param areas those for which the reader may enter somebody: none for most
 * @param groups the units that may be entered, by division
 * @param next the key of the rows that follow; empty at the end
 */
public record ResponsibilitiesPage(
        List<RailLink> rail,
        List<Row> rows,
        Filter filter,
        String next,
        List<Category> categories,
        List<Division> everywhere,
        List<Division> areas,
        List<Group> groups,
        ResponsibilityForm form) {

    /** What is looked for: a category, an area and what lies in it, past rows too. */
    public record Filter(String category, String area, boolean past) {}

    /** One row of the map, in words. */
    public record Row(
            String category,
            String categoryName,
            String area,
            String areaName,
            UUID unit,
            String unitName,
            LocalDate from,
            @Nullable LocalDate to,
            boolean over,
            boolean keeps) {}

    /** The units of one division. */
    public record Group(String division, List<Unit> units) {}

    /** Puts it together; the rows are in memory. */
    @Component
    static class Query {

        private static final int SIZE = 60;

        private final Responsibility responsibility;
        private final Categories categories;
        private final Units units;
        private final Divisions divisions;
        private final Keeping keeping;
        private final Rail rail;

        Query(
                Responsibility responsibility,
                Categories categories,
                Units units,
                Divisions divisions,
                Keeping keeping,
                Rail rail) {
            this.responsibility = responsibility;
            this.categories = categories;
            this.units = units;
            this.divisions = divisions;
            this.keeping = keeping;
            this.rail = rail;
        }

        ResponsibilitiesPage of(
                Actor actor, Filter filter, @Nullable String after, ResponsibilityForm form, Screen screen) {
            var found = responsibility.rows().stream()
                    .filter(row -> filter.category().isEmpty() || row.category().equals(filter.category()))
                    .filter(row -> filter.area().isEmpty()
                            || row.area().startsWith(filter.area())
                            || filter.area().startsWith(row.area()))
                    .filter(row -> filter.past() || !over(row, screen.today()))
                    .filter(row -> after == null || key(row).compareTo(after) > 0)
                    .sorted(java.util.Comparator.comparing(Query::key))
                    .limit(SIZE + 1L)
                    .toList();
            var slice = Slice.of(found, SIZE, Query::key);
            var everywhere = everywhere();
            var areas = everywhere.stream()
                    .filter(division -> keeping.keepsIn(division.code(), actor))
                    .toList();
            return new ResponsibilitiesPage(
                    rail.of(actor),
                    slice.items().stream().map(row -> row(row, actor, screen)).toList(),
                    filter,
                    slice.next() == null ? "" : slice.next(),
                    categories.on(screen.today()),
                    everywhere,
                    areas,
                    areas.isEmpty() ? List.of() : groups(everywhere, screen),
                    form);
        }

        private static String key(Responsibility.Row row) {
            return row.category() + "_" + row.area() + "_" + row.from();
        }

        private static boolean over(Responsibility.Row row, LocalDate today) {
            return row.to() != null && !row.to().isAfter(today);
        }

        private Row row(Responsibility.Row row, Actor actor, Screen screen) {
            var code = Responsibility.code(row.area());
            return new Row(
                    row.category(),
                    categories
                            .find(row.category(), screen.today())
                            .map(category -> category.name(screen.english()))
                            .orElse(row.category()),
                    row.area(),
                    divisions
                            .find(code)
                            .map(division -> division.name(screen.english()))
                            .orElse(row.area()),
                    row.unit(),
                    units.find(row.unit())
                            .map(unit -> unit.name(screen.english()))
                            .orElse(""),
                    row.from(),
                    row.to(),
                    over(row, screen.today()),
                    row.to() == null && keeping.keepsIn(code, actor));
        }

        private List<Division> everywhere() {
            var all = new ArrayList<Division>();
            all.add(divisions.home());
            for (var sub : divisions.childrenOf(divisions.home().code())) {
                all.add(sub);
                all.addAll(divisions.childrenOf(sub.code()));
            }
            return all;
        }

        /** Grid teams look first and answer nothing. */
        private List<Group> groups(List<Division> everywhere, Screen screen) {
            return everywhere.stream()
                    .map(division -> new Group(
                            division.name(screen.english()),
                            units.of(division.code()).stream()
                                    .filter(unit -> unit.answers() && unit.kind() != Unit.Kind.GRID_TEAM)
                                    .toList()))
                    .filter(group -> !group.units().isEmpty())
                    .toList();
        }
    }
}
