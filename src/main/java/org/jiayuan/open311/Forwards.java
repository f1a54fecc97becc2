package org.jiayuan.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What was forwarded to other systems. */
@Component
public class Forwards {

    private static final String COLUMNS = """
            f.community_code, f.year, f.number, f.sequence, f.unit_id, f.state, f.token, f.request_id, f.status, f.sent_at,
            f.heard_at, f.tries, f.failure, f.next_try
            """;
    private static final String KEY = "community_code = :community AND year = :year AND number = :number";

    private final JdbcClient database;

    Forwards(JdbcClient database) {
        this.database = database;
    }

    private StatementSpec of(String sql, MatterId id) {
        return database.sql(sql)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number());
    }

    private StatementSpec of(String sql, Forward forward) {
        return of(sql + " WHERE " + KEY + " AND sequence = :sequence", forward.matter())
                .param("sequence", forward.sequence());
    }

    /** The last one of a matter. */
    public Optional<Forward> last(MatterId id) {
        return of("SELECT " + COLUMNS + " FROM open311.forwards f WHERE " + KEY + " ORDER BY sequence DESC LIMIT 1", id)
                .query(Forwards::forward)
                .optional();
    }

    /** Whether that system has answered it before. */
    boolean answeredBefore(Forward forward) {
        return of(
                        "SELECT EXISTS (SELECT FROM open311.forwards WHERE " + KEY
                                + " AND sequence < :sequence AND unit_id = :unit AND state = 'DONE')",
                        forward.matter())
                .param("sequence", forward.sequence())
                .param("unit", forward.unit())
                .query(Boolean.class)
                .single();
    }

    /** Begins one, once. */
    void begin(MatterId id, int sequence, UUID unit, Instant at) {
        of("""
                        INSERT INTO open311.forwards (community_code, year, number, sequence, unit_id, state, next_try)
                        VALUES (:community, :year, :number, :sequence, :unit, 'WAITING', :at)
                        ON CONFLICT DO NOTHING
                        """, id)
                .param("sequence", sequence)
                .param("unit", unit)
                .param("at", Rows.at(at))
                .update();
    }

    /** Ends those of a matter that is not with them any more. */
    void endOthers(MatterId id, @Nullable UUID holder) {
        of("""
                        UPDATE open311.forwards SET state = 'OVER', next_try = NULL, failure = NULL
                        WHERE community_code = :community AND year = :year AND number = :number
                          AND state IN ('WAITING', 'SENT', 'OPEN', 'FAILED') AND unit_id IS DISTINCT FROM :holder
                        """, id).param("holder", holder, Types.OTHER).update();
    }

    /** Ends all that are on their way to a unit. */
    void endAllOf(UUID unit) {
        database.sql("""
                        UPDATE open311.forwards SET state = 'OVER', next_try = NULL, failure = NULL
                        WHERE unit_id = ? AND state IN ('WAITING', 'SENT', 'OPEN', 'FAILED')
                        """).param(unit).update();
    }

    /** Wakes one that waits until its text is public. */
    void wake(MatterId id, Instant at) {
        of("UPDATE open311.forwards SET next_try = :at, tries = 0 WHERE " + KEY + " AND state = 'WAITING'", id)
                .param("at", Rows.at(at))
                .update();
    }

    /** Tries at once whatever of a unit has failed or waits. */
    void tryAgain(UUID unit, Instant at) {
        database.sql("""
                        UPDATE open311.forwards
                        SET state = CASE WHEN state = 'FAILED' THEN 'WAITING' ELSE state END, tries = 0, next_try = ?
                        WHERE unit_id = ? AND state IN ('WAITING', 'SENT', 'OPEN', 'FAILED')
                        """).params(Rows.at(at), unit).update();
    }

    /** Tries it at once. */
    void tryAgain(Forward forward, Instant at) {
        of("""
                        UPDATE open311.forwards
                        SET state = CASE WHEN state = 'FAILED' THEN 'WAITING' ELSE state END, tries = 0, next_try = :at
                        """, forward).param("at", Rows.at(at)).update();
    }

    /** Takes some of those that are due; nobody else has them for that long. */
    List<Forward> take(int most, Instant now, Duration hold) {
        return database.sql("""
                        UPDATE open311.forwards f
                        SET next_try = :until
                        FROM (
                            SELECT community_code, year, number, sequence FROM open311.forwards
                            WHERE next_try <= :now
                            ORDER BY next_try
                            LIMIT :most
                            FOR UPDATE SKIP LOCKED) due
                        WHERE f.community_code = due.community_code AND f.year = due.year AND f.number = due.number
                          AND f.sequence = due.sequence
                        RETURNING """ + " " + COLUMNS)
                .param("now", Rows.at(now))
                .param("until", Rows.at(now.plus(hold)))
                .param("most", most)
                .query(Forwards::forward)
                .list();
    }

    /** It was taken there: it has a number, or a token until it has. */
    void sent(Forward forward, @Nullable String token, @Nullable String request, Instant at, Instant next) {
        of("""
                        UPDATE open311.forwards
                        SET state = :state, token = coalesce(:token, token), request_id = :request,
                            sent_at = coalesce(sent_at, :at), heard_at = :at, tries = 0, failure = NULL, next_try = :next
                        """, forward)
                .param("state", request == null ? "SENT" : "OPEN")
                .param("token", token)
                .param("request", request)
                .param("at", Rows.at(at))
                .param("next", Rows.at(next))
                .update();
    }

    /** Something was heard of it, perhaps nothing new. */
    void heard(Forward forward, String status, Instant at, Instant next) {
        of("""
                        UPDATE open311.forwards
                        SET status = :status, heard_at = :at, tries = 0, failure = NULL, next_try = :next
                        """, forward)
                .param("status", status)
                .param("at", Rows.at(at))
                .param("next", Rows.at(next))
                .update();
    }

    /** It was not tried, since that system does not answer just now. */
    void later(Forward forward, Instant next) {
        of("UPDATE open311.forwards SET next_try = :next", forward)
                .param("next", Rows.at(next))
                .update();
    }

    /** Nothing more is to be done. */
    void end(Forward forward, Forward.State state) {
        of("UPDATE open311.forwards SET state = :state, next_try = NULL, failure = NULL", forward)
                .param("state", state.name())
                .update();
    }

    /**
     * The next thing has failed.
     *
     * @param next when it is tried again; null if it is not
     */
    void failed(Forward forward, Forward.State state, String failure, @Nullable Instant next) {
        of(
                        "UPDATE open311.forwards SET state = :state, tries = tries + 1, failure = :failure, next_try = :next",
                        forward)
                .param("state", state.name())
                .param("failure", failure)
                .param("next", Rows.atOrNull(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Whether one of its updates has not been taken over yet; from now on it has. */
    boolean first(Forward forward, String update, Instant at) {
        return of("""
                        INSERT INTO open311.heard (community_code, year, number, sequence, update_id, at)
                        VALUES (:community, :year, :number, :sequence, :update, :at)
                        ON CONFLICT DO NOTHING
                        """, forward.matter())
                        .param("sequence", forward.sequence())
                        .param("update", update)
                        .param("at", Rows.at(at))
                        .update()
                > 0;
    }

    private static Forward forward(ResultSet row, int number) throws SQLException {
        return new Forward(
                new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")),
                row.getInt("sequence"),
                Rows.uuid(row, "unit_id"),
                Forward.State.valueOf(row.getString("state")),
                row.getString("token"),
                row.getString("request_id"),
                row.getString("status"),
                Rows.instantOrNull(row, "sent_at"),
                Rows.instantOrNull(row, "heard_at"),
                row.getInt("tries"),
                row.getString("failure"),
                Rows.instantOrNull(row, "next_try"));
    }
}
