package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Finds what has happened to public matters, as everybody may know it: for systems that follow along. */
@Component
public class FindUpdates {

    private static final TypeReference<java.util.Map<String, Object>> DETAIL = new TypeReference<>() {};

    /** Where a reply has gone out, its answers to the questions that are public, as {@link ShowAsks} shows them. */
    private static final String ANSWERS = """
            CASE WHEN s.action = 'PASS' THEN (
                SELECT string_agg(n.redacted, E'\\n' ORDER BY n.ask)
                FROM matter.answers n
                JOIN matter.asks a ON a.community_code = n.community_code AND a.year = n.year AND a.number = n.number
                    AND a.ask = n.ask
                JOIN matter.steps q ON q.community_code = a.community_code AND q.year = a.year AND q.number = a.number
                    AND q.sequence = a.sequence
                LEFT JOIN LATERAL (
                    SELECT asks FROM matter.releases w
                    WHERE w.community_code = a.community_code AND w.year = a.year AND w.number = a.number
                      AND w.sequence = a.sequence
                    ORDER BY w.at DESC, w.id DESC
                    LIMIT 1) w ON true
                WHERE n.community_code = s.community_code AND n.year = s.year AND n.number = s.number
                  AND n.sequence = (
                    SELECT max(l.sequence) FROM matter.answers l
                    WHERE l.community_code = s.community_code AND l.year = s.year AND l.number = s.number
                      AND l.sequence < s.sequence)
                  AND NOT EXISTS (
                    SELECT FROM matter.dropped_asks d
                    WHERE d.community_code = a.community_code AND d.year = a.year AND d.number = a.number
                      AND d.ask = a.ask)
                  AND ((q.party NOT IN ('REPORTER', 'ANYONE') AND q.action <> 'NOTE')
                    OR w.asks ->> a.ask::text IS NOT NULL)) END AS answers
            """;

    private final JdbcClient database;
    private final Speaking speaking;

    FindUpdates(JdbcClient database, Speaking speaking) {
        this.database = database;
        this.speaking = speaking;
    }

    /**
     * One of them.
     *
     * @param sequence its number among the steps of the matter
     * @param done whether an answer had gone out by then, or it was over
     * @param says what happened, in a sentence
     * @param words what was said with it, as everybody may read it; null if nothing
     */
    public record Update(
            MatterId id,
            int sequence,
            Instant at,
            boolean done,
            String says,
            @Nullable String words) {}

    /**
     * Which.
     *
     * @param communities of those alone; empty for all of the district
     * @param matters of those alone; empty for all
     */
    public record Filter(List<String> communities, List<MatterId> matters, Instant from, Instant to, int skip) {

        public Filter {
            communities = List.copyOf(communities);
            matters = List.copyOf(matters);
        }
    }

    /** What has happened, the first first. */
    public List<Update> of(Filter filter, int most, Screen screen) {
        return database
                .sql("""
                        SELECT s.community_code, s.year, s.number, s.sequence, s.action, s.at, s.to_state, s.audience,
                            s.account, s.unit, s.redacted, s.released, s.detail, r.text AS shown,
                        """ + ANSWERS + """
                        FROM matter.matters m
                        JOIN matter.steps s ON s.community_code = m.community_code AND s.year = m.year
                            AND s.number = m.number
                        LEFT JOIN LATERAL (
                            SELECT text FROM matter.releases r
                            WHERE r.community_code = s.community_code AND r.year = s.year AND r.number = s.number
                              AND r.sequence = s.sequence
                            ORDER BY r.at DESC, r.id DESC
                            LIMIT 1) r ON true
                        WHERE m.listed AND m.released_at IS NOT NULL AND m.changed_at >= :from
                          AND s.at BETWEEN :from AND :to AND s.action <> 'SUBMIT' AND s.action <> ALL (:inside)
                          AND (cardinality(:communities) = 0 OR m.community_code = ANY (:communities))
                          AND (cardinality(:codes) = 0 OR (m.community_code, m.year, m.number) IN (
                            SELECT * FROM unnest(:codes, :years, :numbers)))
                        ORDER BY s.at, s.community_code, s.year, s.number, s.sequence
                        LIMIT :most OFFSET :skip
                        """)
                .param("from", Rows.at(filter.from()))
                .param("to", Rows.at(filter.to()))
                .param("inside", ShowMatter.AMONG_STAFF.stream().map(Enum::name).toArray(String[]::new))
                .param("communities", filter.communities().toArray(String[]::new))
                .param(
                        "codes",
                        filter.matters().stream().map(MatterId::communityCode).toArray(String[]::new))
                .param("years", filter.matters().stream().map(MatterId::year).toArray(Integer[]::new))
                .param(
                        "numbers",
                        filter.matters().stream().map(MatterId::number).toArray(Integer[]::new))
                .param("most", most)
                .param("skip", filter.skip())
                .query((row, number) -> row(row))
                .list()
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), rows -> say(rows, screen)));
    }

    private record Row(
            Update update,
            Action action,
            @Nullable UUID account,
            @Nullable UUID unit,
            Json detail) {}

    private static Row row(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("to_state"));
        return new Row(
                new Update(
                        new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")),
                        row.getInt("sequence"),
                        Rows.instant(row, "at"),
                        !state.open() || state == State.REPLIED,
                        "",
                        words(row)),
                Action.valueOf(row.getString("action")),
                Rows.uuidOrNull(row, "account"),
                Rows.uuidOrNull(row, "unit"),
                Rows.json(row, "detail"));
    }

    private static @Nullable String words(ResultSet row) throws SQLException {
        if (row.getString("answers") != null) {
            return row.getString("answers");
        }
        if (!row.getString("audience").equals("PUBLIC") || row.getString("redacted") == null) {
            return null;
        }
        var shown = row.getString("shown");
        return shown != null ? shown : row.getBoolean("released") ? row.getString("redacted") : null;
    }

    private List<Update> say(List<Row> rows, Screen screen) {
        speaking.prepare(rows.stream()
                .map(Row::account)
                .filter(java.util.Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> {
                    var update = row.update();
                    var says = row.action() == Action.TAKE
                            ? screen.say("matter.says.take", speaking.publicly(row.account(), row.unit(), screen))
                            : speaking.says(row.action(), row.detail().as(DETAIL), screen);
                    return new Update(update.id(), update.sequence(), update.at(), update.done(), says, update.words());
                })
                .toList();
    }
}
