package org.jiayuan.unit.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Slice;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The units somebody may look at.
 *
 * @param opens whether she may open one
 * @param divisions for which she may
 * @param next the key of the rows that follow; empty at the end
 */
public record UnitsPage(
        List<RailLink> rail,
        List<Row> rows,
        String kind,
        String text,
        boolean closed,
        String next,
        boolean opens,
        List<Division> divisions,
        UnitForm form) {

    /** A unit in the list. */
    public record Row(UUID id, Unit.Kind kind, String name, String division, int members, boolean closed) {}

    /** Reads it. */
    @Component
    static class Query {

        private static final int SIZE = 50;

        private final JdbcClient database;
        private final Keeping keeping;
        private final Divisions divisions;
        private final Rail rail;

        Query(JdbcClient database, Keeping keeping, Divisions divisions, Rail rail) {
            this.database = database;
            this.keeping = keeping;
            this.divisions = divisions;
            this.rail = rail;
        }

        private record Found(UUID id, String division, Row row) {}

        /** What is looked for: a kind, a piece of a name, closed ones too, after which row. */
        record Filter(
                String kind,
                String text,
                boolean closed,
                @Nullable String after) {}

        UnitsPage of(Actor actor, Filter filter, UnitForm form, Screen screen) {
            var scopes = keeping.scopes(actor);
            var hers = new HashSet<>(actor.units());
            hers.addAll(keeping.headed(actor));
            var prefixes = scopes.stream()
                    .flatMap(scope -> scope.prefixes().stream())
                    .map(prefix -> prefix + "%")
                    .toArray(String[]::new);
            var after = filter.after() != null && filter.after().matches("\\d{12}[0-9a-f-]{36}") ? filter.after() : "";
            var rows = database.sql("""
                            SELECT u.unit_id, u.kind, u.division_code, u.name, u.english, u.effective_to,
                                (SELECT count(*) FROM unit.members m WHERE m.unit_id = u.unit_id AND m.to_day IS NULL)
                                    AS members
                            FROM unit.units u
                            WHERE (u.unit_id = ANY (:hers) OR u.division_code LIKE ANY (:prefixes))
                              AND (:kind = '' OR u.kind = :kind)
                              AND (:text = '' OR u.name LIKE '%' || :text || '%' OR lower(u.english) LIKE '%' || :text || '%'
                                OR EXISTS (SELECT FROM unit.aliases a
                                    WHERE a.unit_id = u.unit_id AND a.name LIKE '%' || :text || '%'))
                              AND (:closed OR u.effective_to IS NULL)
                              AND u.division_code || u.unit_id::text > :after
                            ORDER BY u.division_code || u.unit_id::text
                            LIMIT :size
                            """)
                    .param("hers", hers.toArray(UUID[]::new))
                    .param("prefixes", prefixes)
                    .param("kind", filter.kind())
                    .param(
                            "text",
                            filter.text()
                                    .strip()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replaceAll("[%_\\\\]", ""))
                    .param("closed", filter.closed())
                    .param("after", after)
                    .param("size", SIZE + 1)
                    .query((row, number) -> new Found(
                            Rows.uuid(row, "unit_id"),
                            row.getString("division_code"),
                            new Row(
                                    Rows.uuid(row, "unit_id"),
                                    Unit.Kind.valueOf(row.getString("kind")),
                                    row.getString(screen.english() ? "english" : "name"),
                                    name(row.getString("division_code"), screen),
                                    row.getInt("members"),
                                    row.getObject("effective_to") != null)))
                    .list();
            var slice = Slice.of(rows, SIZE, found -> found.division() + found.id());
            return new UnitsPage(
                    rail.of(actor),
                    slice.items().stream().map(Found::row).toList(),
                    filter.kind(),
                    filter.text(),
                    filter.closed(),
                    slice.next() == null ? "" : slice.next(),
                    !scopes.isEmpty(),
                    scopes.isEmpty() ? List.of() : kept(actor),
                    form);
        }

        private String name(String code, Screen screen) {
            return divisions
                    .find(code)
                    .map(division -> division.name(screen.english()))
                    .orElse(code);
        }

        /** The divisions whose units she keeps, each sub-district before its communities. */
        private List<Division> kept(Actor actor) {
            var all = new ArrayList<Division>();
            all.add(divisions.home());
            for (var sub : divisions.childrenOf(divisions.home().code())) {
                all.add(sub);
                all.addAll(divisions.childrenOf(sub.code()));
            }
            return all.stream()
                    .filter(division -> keeping.keepsIn(division.code(), actor))
                    .toList();
        }
    }
}
