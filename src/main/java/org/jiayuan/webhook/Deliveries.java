package org.jiayuan.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events on their way. Whoever sends some takes them for a while; if it dies, they are another's after that. */
@Component
class Deliveries {

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /** Puts one on its way, once. */
    void add(Delivery delivery) {
        var matter = delivery.matter();
        database.sql("""
                        INSERT INTO webhook.deliveries
                            (id, hook_id, community_code, year, number, type, sequence, at, since, state, next_try)
                        VALUES (:id, :hook, :community, :year, :number, :type, :sequence, :at, :at, 'WAITING', :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", delivery.id())
                .param("hook", delivery.webhook())
                .param("community", matter.communityCode())
                .param("year", matter.year())
                .param("number", matter.number())
                .param("type", delivery.type().name())
                .param("sequence", delivery.sequence(), Types.INTEGER)
                .param("at", Rows.at(delivery.at()))
                .update();
    }

    /** The webhooks that something waits for. */
    List<UUID> due(Instant now) {
        return database.sql("SELECT DISTINCT hook_id FROM webhook.deliveries WHERE state = 'WAITING' AND next_try <= ?")
                .param(Rows.at(now))
                .query((row, number) -> Rows.uuid(row, "hook_id"))
                .list();
    }

    /**
     * Takes some of those that wait for a webhook, the first first; nobody else sends them for that long. None that comes
     * after one whose time to be tried again has not come: what is not taken holds up the rest.
     */
    List<Delivery> take(UUID webhook, int most, Instant now, Duration hold) {
        return database
                .sql("""
                        UPDATE webhook.deliveries d
                        SET next_try = :until, tries = d.tries + 1
                        FROM (
                            SELECT id FROM webhook.deliveries
                            WHERE hook_id = :hook AND state = 'WAITING' AND next_try <= :now
                              AND NOT EXISTS (
                                SELECT FROM (
                                    SELECT at, id FROM webhook.deliveries
                                    WHERE hook_id = :hook AND state = 'WAITING' AND next_try > :now
                                    ORDER BY at, id
                                    LIMIT 1) held
                                WHERE (held.at, held.id) < (deliveries.at, deliveries.id))
                            ORDER BY at, id
                            LIMIT :most
                            FOR UPDATE SKIP LOCKED) taken
                        WHERE d.id = taken.id
                        RETURNING d.id, d.hook_id, d.community_code, d.year, d.number, d.type, d.sequence, d.at, d.since,
                            d.tries
                        """)
                .param("hook", webhook)
                .param("now", Rows.at(now))
                .param("until", Rows.at(now.plus(hold)))
                .param("most", most)
                .query(Deliveries::delivery)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Delivery::at))
                .toList();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "hook_id"),
                new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")),
                Delivery.Type.valueOf(row.getString("type")),
                row.getObject("sequence", Integer.class),
                Rows.instant(row, "at"),
                Rows.instant(row, "since"),
                row.getInt("tries"));
    }

    /** It was taken, or there was nothing to send any more. */
    void done(UUID id, Instant at) {
        database.sql("""
                        UPDATE webhook.deliveries SET state = 'SENT', next_try = NULL, ended_at = ?, failure = NULL
                        WHERE id = ? AND state = 'WAITING'
                        """).params(Rows.at(at), id).update();
    }

    /**
     * It was not taken.
     *
     * @param next when it is tried again; null if it is parked
     */
    void failed(UUID id, String failure, @Nullable Instant next, Instant at) {
        database.sql("""
                        UPDATE webhook.deliveries
                        SET state = :state, next_try = :next, ended_at = :ended, failure = :failure
                        WHERE id = :id AND state = 'WAITING'
                        """)
                .param("state", next == null ? "PARKED" : "WAITING")
                .param("next", Rows.atOrNull(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ended", next == null ? Rows.at(at) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    /** Parks everything that has waited for a webhook since before then. */
    void park(UUID webhook, Instant before, String failure, Instant at) {
        database.sql("""
                        UPDATE webhook.deliveries
                        SET state = 'PARKED', next_try = NULL, ended_at = ?, failure = ?
                        WHERE hook_id = ? AND state = 'WAITING' AND since < ?
                        """).params(Rows.at(at), failure, webhook, Rows.at(before)).update();
    }

    /** Gives back what was taken and not sent: it was no try. */
    void giveBack(List<UUID> ids, Instant next) {
        database.sql("""
                        UPDATE webhook.deliveries SET tries = tries - 1, next_try = ?
                        WHERE id = ANY (?) AND state = 'WAITING'
                        """).params(Rows.at(next), ids.toArray(UUID[]::new)).update();
    }

    /** Lets the parked ones wait anew; says how many. */
    int sendAgain(UUID webhook, Instant at) {
        return database.sql("""
                        UPDATE webhook.deliveries SET state = 'WAITING', next_try = ?, since = ?, ended_at = NULL, tries = 0
                        WHERE hook_id = ? AND state = 'PARKED'
                        """).params(Rows.at(at), Rows.at(at), webhook).update();
    }

    /** Forgets those that ended before then. */
    void forget(String state, Instant before) {
        database.sql("DELETE FROM webhook.deliveries WHERE state = ? AND ended_at < ?")
                .params(state, Rows.at(before))
                .update();
    }
}
