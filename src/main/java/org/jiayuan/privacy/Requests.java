package org.jiayuan.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have asked about their data. */
@Component
public class Requests {

    private static final String COLUMNS = """
            SELECT community_code, id, whose, kind, words, at, due_at, outcome, answer, answered_at, answered_by
            FROM privacy.requests
            """;

    private final JdbcClient database;

    Requests(JdbcClient database) {
        this.database = database;
    }

    /** Hers, the newest first. */
    public List<Request> of(String community, Whose whose) {
        return database.sql(COLUMNS + "WHERE community_code = ? AND whose = ? ORDER BY at DESC LIMIT 50")
                .params(community, whose.word())
                .query(Requests::request)
                .list();
    }

    /** Those that wait, the one due first in front. */
    public List<Request> open(int most) {
        return database.sql(COLUMNS + "WHERE outcome IS NULL ORDER BY due_at, id LIMIT ?")
                .param(most)
                .query(Requests::request)
                .list();
    }

    /** Those answered, the latest first, or those answered before a moment. */
    public Slice<Request> answered(@Nullable Instant before, int size) {
        var rows = database.sql(COLUMNS + """
                        WHERE outcome IS NOT NULL AND (CAST(:before AS timestamptz) IS NULL OR answered_at < :before)
                        ORDER BY answered_at DESC, id DESC
                        LIMIT :size
                        """)
                .param("before", Rows.atOrNull(before), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("size", size + 1)
                .query(Requests::request)
                .list();
        return Slice.of(rows, size, request -> String.valueOf(request.answeredAt()));
    }

    /** One. */
    public Optional<Request> find(String community, UUID id) {
        return database.sql(COLUMNS + "WHERE community_code = ? AND id = ?")
                .params(community, id)
                .query(Requests::request)
                .optional();
    }

    static Request request(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Request(
                row.getString("community_code"),
                Rows.uuid(row, "id"),
                Whose.read(row.getString("whose")).orElseThrow(),
                Request.Kind.valueOf(row.getString("kind")),
                Rows.sealedOrNull(row, "words"),
                Rows.instant(row, "at"),
                Rows.instant(row, "due_at"),
                outcome == null ? null : Request.Outcome.valueOf(outcome),
                Rows.sealedOrNull(row, "answer"),
                Rows.instantOrNull(row, "answered_at"),
                Rows.uuidOrNull(row, "answered_by"));
    }
}
