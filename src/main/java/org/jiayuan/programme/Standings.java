package org.jiayuan.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what stands, and the history of it. */
@Component
public class Standings {

    private static final String COLUMNS = """
            SELECT community_code, clause, point, result, numbers, link, due_day, due_what, due_link, due_upkeep, since
            FROM programme.standings
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Standings(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Those of communities. */
    public List<Standing> of(List<String> communities) {
        return database.sql(COLUMNS + "WHERE community_code = ANY (?) ORDER BY community_code, clause, point")
                .param(communities.toArray(String[]::new))
                .query(Standings::standing)
                .list();
    }

    /** What people wait for in communities, the earliest first; from behind a row if one is given. */
    List<Standing> due(List<String> communities, @Nullable LocalDate after, String key, int most) {
        return database.sql(COLUMNS + """
                        WHERE community_code = ANY (:communities) AND due_day IS NOT NULL AND NOT due_upkeep
                          AND (due_day, community_code || point) > (:after, :key)
                        ORDER BY due_day, community_code || point
                        LIMIT :most
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("after", after == null ? LocalDate.of(1900, 1, 1) : after)
                .param("key", key)
                .param("most", most)
                .query(Standings::standing)
                .list();
    }

    /** What should be looked after in communities, the earliest first. */
    List<Standing> upkeep(List<String> communities, int most) {
        return database.sql(COLUMNS + """
                        WHERE community_code = ANY (:communities) AND due_day IS NOT NULL AND due_upkeep
                        ORDER BY due_day, community_code || point
                        LIMIT :most
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("most", most)
                .query(Standings::standing)
                .list();
    }

    /**
     * What should be looked after in a sub-district.
     *
     * @param communities in how many communities
     * @param late in how many of them its day is past
     */
    public record Upkeep(String subDistrict, String what, int communities, int late) {}

    /** The same, one line a sub-district and thing, most that are late first. */
    List<Upkeep> upkeepSums(List<String> communities, LocalDate today) {
        return database.sql("""
                        SELECT left(community_code, 9) || '000' AS sub_district, due_what,
                            count(DISTINCT community_code) AS communities,
                            count(DISTINCT community_code) FILTER (WHERE due_day < :today) AS late
                        FROM programme.standings
                        WHERE community_code = ANY (:communities) AND due_day IS NOT NULL AND due_upkeep
                        GROUP BY 1, 2
                        ORDER BY 4 DESC, 1, 2
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> new Upkeep(
                        row.getString("sub_district"),
                        row.getString("due_what"),
                        row.getInt("communities"),
                        row.getInt("late")))
                .list();
    }

    /** Puts standings in the place of those of the same points. */
    void put(List<Standing> standings) {
        batches.batchUpdate("""
                        INSERT INTO programme.standings (community_code, clause, point, result, numbers, link, due_day,
                            due_what, due_link, due_upkeep, since)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (community_code, clause, point) DO UPDATE
                        SET result = excluded.result, numbers = excluded.numbers, link = excluded.link,
                            due_day = excluded.due_day, due_what = excluded.due_what, due_link = excluded.due_link,
                            due_upkeep = excluded.due_upkeep, since = excluded.since
                        """, standings, 500, (row, standing) -> {
            row.setString(1, standing.community());
            row.setString(2, standing.clause());
            row.setString(3, standing.point());
            row.setString(4, standing.result().name());
            row.setArray(
                    5,
                    row.getConnection()
                            .createArrayOf("bigint", standing.numbers().toArray()));
            row.setString(6, standing.link());
            var due = standing.due();
            row.setObject(7, due == null ? null : due.day());
            row.setString(8, due == null ? null : due.what());
            row.setString(9, due == null ? null : due.link());
            row.setBoolean(10, due != null && due.upkeep());
            row.setObject(11, Rows.at(standing.since()));
        });
    }

    /** Takes away those of a point that speaks no more. */
    void remove(List<Standing> gone) {
        batches.batchUpdate(
                "DELETE FROM programme.standings WHERE community_code = ? AND clause = ? AND point = ?",
                gone,
                500,
                (row, standing) -> {
                    row.setString(1, standing.community());
                    row.setString(2, standing.clause());
                    row.setString(3, standing.point());
                });
    }

    /** Adds to the history. */
    void remember(List<Standing> standings) {
        batches.batchUpdate("""
                        INSERT INTO programme.findings (community_code, clause, point, found_at, result, numbers)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """, standings, 500, (row, standing) -> {
            row.setString(1, standing.community());
            row.setString(2, standing.clause());
            row.setString(3, standing.point());
            row.setObject(4, Rows.at(standing.since()));
            row.setString(5, standing.result().name());
            row.setArray(
                    6,
                    row.getConnection()
                            .createArrayOf("bigint", standing.numbers().toArray()));
        });
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var day = Rows.dayOrNull(row, "due_day");
        return new Standing(
                row.getString("community_code"),
                row.getString("clause"),
                row.getString("point"),
                Result.valueOf(row.getString("result")),
                Arrays.asList((Long[]) row.getArray("numbers").getArray()),
                row.getString("link"),
                day == null
                        ? null
                        : new Due(
                                day,
                                row.getString("due_what"),
                                row.getString("due_link"),
                                row.getBoolean("due_upkeep")),
                Rows.instant(row, "since"));
    }
}
