package org.jiayuan.programme;

import java.util.Arrays;
import java.util.List;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds how what stands has come. */
@Component
public class FindHistory {

    private static final int MOST = 60;

    private final JdbcClient database;

    FindHistory(JdbcClient database) {
        this.database = database;
    }

    /** What the points of a clause have found of a community, the latest first. */
    public List<Standing> of(String community, String clause) {
        return database.sql("""
                        SELECT point, result, numbers, found_at FROM programme.findings
                        WHERE community_code = ? AND clause = ?
                        ORDER BY found_at DESC, point
                        LIMIT ?
                        """)
                .params(community, clause, MOST)
                .query((row, number) -> new Standing(
                        community,
                        clause,
                        row.getString("point"),
                        Result.valueOf(row.getString("result")),
                        Arrays.asList((Long[]) row.getArray("numbers").getArray()),
                        null,
                        null,
                        Rows.instant(row, "found_at")))
                .list();
    }
}
