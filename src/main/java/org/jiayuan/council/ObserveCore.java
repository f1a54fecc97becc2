package org.jiayuan.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the residents' committee sits at the core of the council. */
@Rule(
        clause = "2.1.1",
        says = "The residents' committee sits in the council of a running term.",
        source = "programme 2.1.1: 发挥居委会主体作用; that it sits there is ours [D]")
@Component
class ObserveCore extends CommunityPoint<Long> {

    private final JdbcClient database;

    ObserveCore(JdbcClient database) {
        super("2.1.1", "council.point.core");
        this.database = database;
    }

    @Override
    protected Map<String, Long> look(Asked asked) {
        var seats = new HashMap<String, Long>();
        database.sql("""
                        SELECT t.community_code, count(s.id) AS seats
                        FROM council.terms t
                        LEFT JOIN council.seats s ON s.community_code = t.community_code AND s.term = t.number
                            AND s.constituency = 'COMMITTEE' AND s.starts_on <= :today
                            AND (s.ends_on IS NULL OR s.ends_on >= :today)
                        WHERE t.community_code = ANY (:communities) AND t.starts_on <= :today AND t.ends_on >= :today
                        GROUP BY t.community_code
                        """)
                .param("communities", asked.codes())
                .param("today", asked.today())
                .query((row, number) -> seats.put(row.getString("community_code"), row.getLong("seats")))
                .list();
        return seats;
    }

    @Override
    protected Finding judge(String community, @Nullable Long said, Asked asked) {
        return new Finding(
                community,
                said == null ? Result.NOT_APPLICABLE : Result.met(said > 0),
                List.of(said == null ? 0L : said),
                asked.now(),
                said == null ? null : "/communities/" + community + "/council",
                null);
    }
}
