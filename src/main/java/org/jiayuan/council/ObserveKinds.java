package org.jiayuan.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Threshold;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a council holds the four kinds of meeting. */
@Rule(
        clause = "2.3.3",
        says =
                "Within a year a council holds each of the four kinds once: open talk, coordination, hearing, appraisal.",
        source = "programme 2.3.3; a year is ours [D]")
@Component
class ObserveKinds extends CommunityPoint<Long> {

    static final Threshold KINDS = new Threshold("council.point.kinds.fewest", 4);

    private final JdbcClient database;

    ObserveKinds(JdbcClient database) {
        super("2.3.3", "council.point.kinds", KINDS);
        this.database = database;
    }

    @Override
    protected Map<String, Long> look(Asked asked) {
        var kinds = new HashMap<String, Long>();
        database.sql("""
                        SELECT c.community_code, count(DISTINCT m.kind) AS kinds
                        FROM council.councils c
                        LEFT JOIN council.meetings m ON m.community_code = c.community_code AND m.stage = 'CLOSED'
                            AND m.kind IN ('TALK', 'COORDINATION', 'HEARING', 'APPRAISAL')
                            AND m.starts_at > :from AND m.starts_at <= :now
                        WHERE c.community_code = ANY (:communities)
                        GROUP BY c.community_code
                        """)
                .param("communities", asked.codes())
                .param("from", Rows.at(asked.yearAgo()))
                .param("now", Rows.at(asked.now()))
                .query((row, number) -> kinds.put(row.getString("community_code"), row.getLong("kinds")))
                .list();
        return kinds;
    }

    @Override
    protected Finding judge(String community, @Nullable Long held, Asked asked) {
        int fewest = asked.amounts().of(KINDS);
        return new Finding(
                community,
                held == null ? Result.NOT_APPLICABLE : Result.met(held >= fewest),
                List.of(held == null ? 0L : held, (long) fewest),
                asked.now(),
                "/communities/" + community + "/meetings",
                null);
    }
}
