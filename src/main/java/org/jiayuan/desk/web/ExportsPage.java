package org.jiayuan.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Slice;
import org.jiayuan.shared.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who took which register along, the latest first: one's own, those of a unit one heads, all for who audits.
 *
 * @param next the key of the rows that follow; null at the end
 */
public record ExportsPage(List<Row> rows, @Nullable String next, List<RailLink> rail) {

    /** One file. */
    public record Row(
            UUID id, Instant at, String who, String unit, String register, String filter, String format, int rows) {

        /** The number that stands in the file. */
        public String number() {
            return id.toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        }
    }

    /** Reads it. */
    @Component
    static class Query {

        private static final int SIZE = 50;

        private final JdbcClient database;
        private final Names names;
        private final UnitNames units;
        private final Rail rail;

        Query(JdbcClient database, Names names, UnitNames units, Rail rail) {
            this.database = database;
            this.names = names;
            this.units = units;
            this.rail = rail;
        }

        private record Taken(
                UUID id,
                Instant at,
                UUID account,
                UUID unit,
                String register,
                String filter,
                String format,
                int rows) {}

        ExportsPage of(@Nullable String before, Act act, Look look) {
            var actor = act.by();
            var found = database.sql("""
                            SELECT id, at, account, unit_id, register, filter, format, rows
                            FROM desk.exports
                            WHERE (:audits OR account = :me OR unit_id = ANY (:heads))
                              AND (CAST(:before AS uuid) IS NULL OR id < :before)
                            ORDER BY id DESC
                            LIMIT :size
                            """)
                    .param("audits", actor.has(Role.AUDIT_ADMIN))
                    .param("me", Objects.requireNonNull(actor.account()))
                    .param("heads", actor.units("desk", Role.HEAD).toArray(UUID[]::new))
                    .param("before", Uuids.read(before).orElse(null), java.sql.Types.OTHER)
                    .param("size", SIZE + 1)
                    .query((row, number) -> new Taken(
                            Rows.uuid(row, "id"),
                            Rows.instant(row, "at"),
                            Rows.uuid(row, "account"),
                            Rows.uuid(row, "unit_id"),
                            row.getString("register"),
                            row.getString("filter"),
                            row.getString("format"),
                            row.getInt("rows")))
                    .list();
            var slice = Slice.of(found, SIZE, row -> row.id().toString());
            var who = names.ofStaff(
                    slice.items().stream().map(Taken::account).distinct().toList());
            var where =
                    units.of(Set.copyOf(slice.items().stream().map(Taken::unit).toList()), look.english());
            return new ExportsPage(
                    slice.items().stream()
                            .map(row -> new Row(
                                    row.id(),
                                    row.at(),
                                    who.getOrDefault(row.account(), ""),
                                    where.getOrDefault(row.unit(), ""),
                                    row.register(),
                                    row.filter(),
                                    row.format(),
                                    row.rows()))
                            .toList(),
                    slice.next(),
                    rail.of(actor));
        }
    }
}
