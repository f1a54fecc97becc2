package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The steps of a matter as they are written down. */
@Component
class Steps {

    private final JdbcClient database;

    Steps(JdbcClient database) {
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param released whether staff wrote it for everybody
     * @param shown what somebody who looked at it lets everybody read; null if nothing
     * @param photos the photos and documents that came with it
     */
    record Row(
            int sequence,
            Action action,
            Party party,
            @Nullable UUID account,
            @Nullable UUID unit,
            Instant at,
            Audience audience,
            @Nullable Sealed words,
            @Nullable String redacted,
            boolean released,
            @Nullable String shown,
            Json detail,
            List<Photo> photos) {

        Map<String, Object> details() {
            return detail.as(new TypeReference<Map<String, Object>>() {});
        }
    }

    /**
     * What is decided of a photo or document.
     *
     * @param caption what can be seen in it, for those who cannot see
     * @param reason why it is hidden, as a key
     */
    record Photo(
            UUID id,
            ShowPhotos.Verdict verdict,
            @Nullable String caption,
            @Nullable String reason) {}

    private static final TypeReference<List<Photo>> PHOTOS = new TypeReference<>() {};

    /** All of a matter's, the first one first. */
    List<Row> of(MatterId id) {
        return database.sql("""
                        SELECT s.sequence, s.action, s.party, s.account, s.unit, s.at, s.audience, s.words, s.redacted,
                            s.released, r.text AS shown, s.detail, (
                                SELECT jsonb_agg(jsonb_build_object('id', p.id, 'verdict', p.verdict,
                                    'caption', p.caption, 'reason', p.reason) ORDER BY p.id)
                                FROM matter.photos p
                                WHERE p.community_code = s.community_code AND p.year = s.year AND p.number = s.number
                                  AND p.sequence = s.sequence) AS photos
                        FROM matter.steps s
                        LEFT JOIN LATERAL (
                            SELECT text FROM matter.releases r
                            WHERE r.community_code = s.community_code AND r.year = s.year AND r.number = s.number
                              AND r.sequence = s.sequence
                            ORDER BY r.at DESC, r.id DESC
                            LIMIT 1) r ON true
                        WHERE s.community_code = ? AND s.year = ? AND s.number = ?
                        ORDER BY s.sequence
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query(Steps::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("sequence"),
                Action.valueOf(row.getString("action")),
                Party.valueOf(row.getString("party")),
                Rows.uuidOrNull(row, "account"),
                Rows.uuidOrNull(row, "unit"),
                Rows.instant(row, "at"),
                Audience.valueOf(row.getString("audience")),
                Rows.sealedOrNull(row, "words"),
                row.getString("redacted"),
                row.getBoolean("released"),
                row.getString("shown"),
                Rows.json(row, "detail"),
                row.getString("photos") == null
                        ? List.of()
                        : Rows.json(row, "photos").as(PHOTOS));
    }

    /** Whether it is a reply that has not gone out, or that failed its check: nobody outside reads its words. */
    static boolean unsent(Row step, List<Row> rows) {
        return step.action() == Action.REPLY
                && rows.stream()
                        .filter(later -> later.sequence() > step.sequence())
                        .filter(later -> later.action() == Action.FAIL || later.action() == Action.PASS)
                        .findFirst()
                        .filter(verdict -> verdict.action() == Action.PASS)
                        .isEmpty();
    }
}
