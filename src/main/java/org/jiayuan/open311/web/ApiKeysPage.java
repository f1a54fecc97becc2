package org.jiayuan.open311.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiayuan.open311.ApiKey;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of other systems, the latest first.
 *
 * @param next the key of the rows that follow; null at the end
 */
public record ApiKeysPage(List<Row> rows, @Nullable String next, List<RailLink> rail) {

    /**
     * One key.
     *
     * @param by who made it
     * @param sent how many appeals came with it
     * @param last when the last one came; null if none has
     */
    public record Row(
            ApiKey key, String by, int sent, @Nullable Instant last) {}

    /** Reads it. */
    @Component
    static class Query {

        private static final int SIZE = 50;

        private final JdbcClient database;
        private final Names names;

        Query(JdbcClient database, Names names) {
            this.database = database;
            this.names = names;
        }

        private record Found(
                ApiKey key, UUID by, int sent, @Nullable Instant last) {}

        ApiKeysPage of(@Nullable UUID before, List<RailLink> rail) {
            var found = database.sql("""
                            SELECT k.id, k.name, k.tail, k.hourly, k.made_at, k.made_by, k.revoked_at, p.sent, p.last
                            FROM open311.keys k
                            CROSS JOIN LATERAL (
                                SELECT count(*) AS sent, max(at) AS last FROM open311.posts p WHERE p.key_id = k.id) p
                            WHERE CAST(:before AS uuid) IS NULL OR k.id < :before
                            ORDER BY k.id DESC
                            LIMIT :size
                            """)
                    .param("before", before, java.sql.Types.OTHER)
                    .param("size", SIZE + 1)
                    .query((row, number) -> new Found(
                            new ApiKey(
                                    Rows.uuid(row, "id"),
                                    row.getString("name"),
                                    row.getString("tail"),
                                    row.getInt("hourly"),
                                    Rows.instant(row, "made_at"),
                                    Rows.instantOrNull(row, "revoked_at")),
                            Rows.uuid(row, "made_by"),
                            row.getInt("sent"),
                            Rows.instantOrNull(row, "last")))
                    .list();
            var slice = Slice.of(found, SIZE, row -> row.key().id().toString());
            var who = names.ofStaff(slice.items().stream().map(Found::by).collect(Collectors.toUnmodifiableSet()));
            return new ApiKeysPage(
                    slice.items().stream()
                            .map(row -> new Row(row.key(), who.getOrDefault(row.by(), ""), row.sent(), row.last()))
                            .toList(),
                    slice.next(),
                    rail);
        }
    }
}
