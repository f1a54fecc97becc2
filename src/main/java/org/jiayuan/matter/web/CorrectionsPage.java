package org.jiayuan.matter.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.Labels;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Slice;
import org.jiayuan.shared.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Boundaries and categories that a return has shown to be wrong: those that wait, the oldest first, or those settled.
 *
 * @param settled which of the two
 * @param next the key of the rows that follow; empty at the end
 */
public record CorrectionsPage(List<Row> rows, boolean settled, String next, List<RailLink> rail) {

    /**
     * A task.
     *
     * @param kind {@code place} or {@code category}
     * @param returnedBy who sent the matter back, in words
     * @param better who should have it, in words; empty if nobody knew
     * @param verdict what became of it; null while it waits
     */
    public record Row(
            String community,
            UUID id,
            String label,
            String title,
            String kind,
            String category,
            String returnedBy,
            String better,
            Instant raised,
            @Nullable Instant settledAt,
            String settledBy,
            @Nullable String verdict,
            String outcome) {}

    /** Reads it. */
    @Component
    static class Query {

        private static final int SIZE = 30;

        private final JdbcClient database;
        private final UnitNames units;
        private final Names names;
        private final Labels labels;

        Query(JdbcClient database, UnitNames units, Names names, Labels labels) {
            this.database = database;
            this.units = units;
            this.names = names;
            this.labels = labels;
        }

        private record Plain(
                MatterId matter,
                UUID id,
                String title,
                String kind,
                String category,
                UUID returnedBy,
                @Nullable UUID better,
                Instant raised,
                @Nullable Instant settledAt,
                @Nullable UUID settledBy,
                @Nullable String verdict,
                @Nullable String outcome) {}

        /** @param after the last id of the stretch before; ids sort by the time they were made */
        CorrectionsPage of(
                boolean settled, @Nullable UUID after, List<String> prefixes, Look look, List<RailLink> rail) {
            var found = database.sql("""
                            SELECT c.community_code, c.id, c.year, c.number, m.title, c.kind, m.category, c.returned_by,
                                c.better, c.raised_at, c.settled_at, c.settled_by, c.verdict, c.outcome
                            FROM matter.corrections c
                            JOIN matter.matters m USING (community_code, year, number)
                            WHERE (c.settled_at IS NOT NULL) = :settled
                              AND EXISTS (SELECT FROM unnest(:prefixes) p WHERE c.community_code LIKE p || '%')
                              AND (CAST(:after AS uuid) IS NULL OR c.id > :after)
                            ORDER BY c.id
                            LIMIT :size
                            """)
                    .param("settled", settled)
                    .param("prefixes", prefixes.toArray(String[]::new))
                    .param("after", after, java.sql.Types.OTHER)
                    .param("size", SIZE + 1)
                    .query(Query::plain)
                    .list();
            var slice = Slice.of(found, SIZE, row -> row.id().toString());
            return new CorrectionsPage(
                    rows(slice.items(), look), settled, slice.next() == null ? "" : slice.next(), rail);
        }

        private static Plain plain(ResultSet row, int number) throws SQLException {
            return new Plain(
                    new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")),
                    Rows.uuid(row, "id"),
                    row.getString("title"),
                    row.getString("kind"),
                    row.getString("category"),
                    Rows.uuid(row, "returned_by"),
                    Rows.uuidOrNull(row, "better"),
                    Rows.instant(row, "raised_at"),
                    Rows.instantOrNull(row, "settled_at"),
                    Rows.uuidOrNull(row, "settled_by"),
                    row.getString("verdict"),
                    row.getString("outcome"));
        }

        private List<Row> rows(List<Plain> found, Look look) {
            var asked = new ArrayList<UUID>();
            var people = new ArrayList<UUID>();
            for (var one : found) {
                asked.add(one.returnedBy());
                if (one.better() != null) {
                    asked.add(one.better());
                }
                if (one.settledBy() != null) {
                    people.add(one.settledBy());
                }
            }
            Map<UUID, String> where = units.of(asked, look.english());
            Map<UUID, String> who = names.ofStaff(people);
            return found.stream()
                    .map(one -> new Row(
                            one.matter().communityCode(),
                            one.id(),
                            labels.of(one.matter()),
                            one.title(),
                            one.kind(),
                            one.category(),
                            where.getOrDefault(one.returnedBy(), ""),
                            one.better() == null ? "" : where.getOrDefault(one.better(), ""),
                            one.raised(),
                            one.settledAt(),
                            one.settledBy() == null ? "" : who.getOrDefault(one.settledBy(), ""),
                            one.verdict(),
                            one.outcome() == null ? "" : one.outcome()))
                    .toList();
        }
    }
}
