package org.jiayuan.webhook.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.platform.Moments;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.PlaceNames;
import org.jiayuan.shared.Slice;
import org.jiayuan.unit.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One webhook with what is on its way to it, the latest first.
 *
 * @param place of the matters it is told about
 * @param categories of them, in words; empty for all
 * @param by who registered it
 * @param oldUntil until when the secret before this one is good; null if none is
 * @param parked how many deliveries were given up
 * @param next where the following ones are; empty at the end
 */
public record WebhookPage(
        UUID id,
        String name,
        String host,
        String place,
        String categories,
        boolean english,
        Instant madeAt,
        String by,
        @Nullable Instant oldUntil,
        @Nullable Instant stoppedAt,
        int parked,
        List<Row> rows,
        String next,
        List<RailLink> rail) {

    /**
     * One delivery.
     *
     * @param state {@code waiting}, {@code sent} or {@code parked}
     * @param failure what went wrong last, in words; empty if nothing did
     */
    public record Row(
            UUID id,
            String reference,
            String link,
            String type,
            Instant at,
            String state,
            int tries,
            @Nullable Instant nextTry,
            @Nullable Instant endedAt,
            String failure) {}

    static String host(String url) {
        return url.replaceFirst("^(https?://[^/?]+).*$", "$1");
    }

    /** Reads it. */
    @Component
    static class Query {

        private static final int SIZE = 50;

        private final JdbcClient database;
        private final PlaceNames places;
        private final Names names;
        private final Categories known;

        Query(JdbcClient database, PlaceNames places, Names names, Categories known) {
            this.database = database;
            this.places = places;
            this.names = names;
            this.known = known;
        }

        private record Head(
                String name,
                String url,
                String division,
                List<String> categories,
                boolean english,
                Instant madeAt,
                UUID by,
                @Nullable Instant oldUntil,
                @Nullable Instant stoppedAt,
                int parked) {}

        WebhookPage of(UUID id, String before, List<RailLink> rail, Screen screen) {
            var head = head(id, screen);
            var slice = Slice.of(rows(id, before, screen), SIZE, row -> row.at() + "_" + row.id());
            return new WebhookPage(
                    id,
                    head.name(),
                    host(head.url()),
                    places.of(head.division(), screen.english()),
                    screen.list(head.categories().stream()
                            .map(code -> known.get(code, screen.today()).name(screen.english()))
                            .toList()),
                    head.english(),
                    head.madeAt(),
                    names.ofStaff(List.of(head.by())).getOrDefault(head.by(), ""),
                    head.oldUntil(),
                    head.stoppedAt(),
                    head.parked(),
                    slice.items(),
                    slice.next() == null ? "" : "/admin/webhooks/" + id + "?before=" + slice.next(),
                    rail);
        }

        private Head head(UUID id, Screen screen) {
            return database.sql("""
                            SELECT name, url, division, categories, english, made_at, made_by, stopped_at,
                                CASE WHEN old_until > :now THEN old_until END AS old_until,
                                (SELECT count(*) FROM webhook.deliveries d
                                    WHERE d.hook_id = h.id AND d.state = 'PARKED') AS parked
                            FROM webhook.hooks h
                            WHERE id = :id
                            """)
                    .param("id", id)
                    .param("now", Rows.at(screen.now()))
                    .query((row, number) -> new Head(
                            row.getString("name"),
                            row.getString("url"),
                            row.getString("division"),
                            Rows.texts(row, "categories"),
                            row.getBoolean("english"),
                            Rows.instant(row, "made_at"),
                            Rows.uuid(row, "made_by"),
                            Rows.instantOrNull(row, "old_until"),
                            Rows.instantOrNull(row, "stopped_at"),
                            row.getInt("parked")))
                    .optional()
                    .orElseThrow(NotFound::new);
        }

        private List<Row> rows(UUID id, String before, Screen screen) {
            var parts = before.split("_", 2);
            var since = Moments.read(parts[0]).map(Rows::at);
            var last = Uuids.read(parts[parts.length - 1]);
            boolean asked = since.isPresent() && last.isPresent();
            return database.sql("""
                            SELECT id, community_code, year, number, type, at, state, tries, next_try, ended_at, failure
                            FROM webhook.deliveries
                            WHERE hook_id = :hook AND (NOT :asked OR (at, id) < (:at, :id))
                            ORDER BY at DESC, id DESC
                            LIMIT :size
                            """)
                    .param("hook", id)
                    .param("asked", asked)
                    .param("at", since.orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("id", last.orElse(null), java.sql.Types.OTHER)
                    .param("size", SIZE + 1)
                    .query((row, number) -> {
                        var reference = row.getInt("year") + "-" + row.getInt("number");
                        var failure = row.getString("failure");
                        return new Row(
                                Rows.uuid(row, "id"),
                                row.getString("community_code") + "-" + reference,
                                "/communities/" + row.getString("community_code") + "/matters/" + reference,
                                screen.say(
                                        "webhook.type." + row.getString("type").toLowerCase(java.util.Locale.ROOT)),
                                Rows.instant(row, "at"),
                                row.getString("state").toLowerCase(java.util.Locale.ROOT),
                                row.getInt("tries"),
                                Rows.instantOrNull(row, "next_try"),
                                Rows.instantOrNull(row, "ended_at"),
                                failure == null ? "" : failure(failure, screen));
                    })
                    .list();
        }

        private static String failure(String failure, Screen screen) {
            return failure.matches("\\d{3}")
                    ? screen.say("webhook.answered", failure)
                    : screen.say("platform.outside." + failure.toLowerCase(java.util.Locale.ROOT));
        }
    }
}
