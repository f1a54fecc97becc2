package org.jiayuan.council.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether meetings out of turn that were called were held. */
@Rule(
        clause = "2.3.1",
        says =
                "Each extraordinary meeting that was called within a year was held and closed in order; a council that called "
                        + "none had no need of one.",
        source = "programme 2.3.1: 临时会议")
@Component
class ObserveExtraordinary extends CommunityPoint<ObserveExtraordinary.Called> {

    /** How many were called for a time that is past, and how many of them were held. */
    record Called(long called, long held) {}

    private final JdbcClient database;

    ObserveExtraordinary(JdbcClient database) {
        super("2.3.1", "council.point.extraordinary");
        this.database = database;
    }

    @Override
    protected Map<String, Called> look(Asked asked) {
        var called = new HashMap<String, Called>();
        database.sql("""
                        SELECT community_code, count(*) AS called, count(*) FILTER (WHERE stage = 'CLOSED') AS held
                        FROM council.meetings
                        WHERE community_code = ANY (:communities) AND kind = 'EXTRAORDINARY'
                          AND starts_at > :from AND starts_at <= :until
                        GROUP BY community_code
                        """)
                .param("communities", asked.codes())
                .param("from", Rows.at(asked.yearAgo()))
                .param("until", Rows.at(asked.daysAgo(0)))
                .query((row, number) -> called.put(
                        row.getString("community_code"), new Called(row.getLong("called"), row.getLong("held"))))
                .list();
        return called;
    }

    @Override
    protected Finding judge(String community, @Nullable Called said, Asked asked) {
        var here = said == null ? new Called(0, 0) : said;
        return new Finding(
                community,
                here.called() == 0 ? Result.NOT_APPLICABLE : Result.met(here.held() == here.called()),
                List.of(here.called(), here.held()),
                asked.now(),
                "/communities/" + community + "/meetings",
                null);
    }
}
