package org.jiayuan.webhook.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.PlaceNames;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The webhooks, the latest first.
 *
 * @param next the key of the rows that follow; null at the end
 */
public record WebhooksPage(List<Row> rows, @Nullable String next, List<RailLink> rail) {

    /**
     * One.
     *
     * @param waiting how many deliveries wait
     * @param parked how many were given up
     */
    public record Row(
            UUID id,
            String name,
            String host,
            String place,
            int categories,
            int waiting,
            int parked,
            @Nullable Instant stoppedAt) {}

    /** Reads it. */
    @Component
    static class Query {

        private static final int SIZE = 50;

        private final JdbcClient database;
        private final PlaceNames places;

        Query(JdbcClient database, PlaceNames places) {
            this.database = database;
            this.places = places;
        }

        WebhooksPage of(@Nullable UUID before, List<RailLink> rail, Screen screen) {
            var found = database.sql("""
                            SELECT h.id, h.name, h.url, h.division, cardinality(h.categories) AS categories,
                                h.stopped_at, d.waiting, d.parked
                            FROM webhook.hooks h
                            CROSS JOIN LATERAL (
                                SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                                    count(*) FILTER (WHERE state = 'PARKED') AS parked
                                FROM webhook.deliveries
                                WHERE hook_id = h.id AND state IN ('WAITING', 'PARKED')) d
                            WHERE CAST(:before AS uuid) IS NULL OR h.id < :before
                            ORDER BY h.id DESC
                            LIMIT :size
                            """)
                    .param("before", before, java.sql.Types.OTHER)
                    .param("size", SIZE + 1)
                    .query((row, number) -> new Row(
                            Rows.uuid(row, "id"),
                            row.getString("name"),
                            WebhookPage.host(row.getString("url")),
                            places.of(row.getString("division"), screen.english()),
                            row.getInt("categories"),
                            row.getInt("waiting"),
                            row.getInt("parked"),
                            Rows.instantOrNull(row, "stopped_at")))
                    .list();
            var slice = Slice.of(found, SIZE, row -> row.id().toString());
            return new WebhooksPage(slice.items(), slice.next(), rail);
        }
    }
}
