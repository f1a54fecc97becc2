package org.jiayuan.site;

import java.time.Instant;
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

/** Whether a site, whose plan is everybody's, has something of its own on it. */
@Rule(
        clause = "9.1.3",
        says =
                "All sites have one plan; what is a site's own is what its operator enters: within ninety days at least one thing. "
                        + "A site on which nothing was ever entered has no data.",
        source = "programme 9.1.3: 统一规划下的个性化内容; ninety days are ours [D]")
@Component
class ObserveOwnContent extends CommunityPoint<ObserveOwnContent.Entered> {

    static final Threshold DAYS = new Threshold("site.point.own.days", 90);

    /** How much was entered lately, and how much ever. */
    record Entered(long lately, long ever) {}

    private final JdbcClient database;

    ObserveOwnContent(JdbcClient database) {
        super("9.1.3", "site.point.own", DAYS);
        this.database = database;
    }

    @Override
    protected Map<String, Entered> look(Asked asked) {
        var entered = new HashMap<String, Entered>();
        Instant from = asked.daysAgo(asked.amounts().of(DAYS));
        database.sql("""
                        SELECT community_code, count(*) AS ever,
                            count(*) FILTER (WHERE entered_at > :from AND cancelled_at IS NULL) AS lately
                        FROM site.dates
                        WHERE community_code = ANY (:communities) AND entered_at <= :now
                        GROUP BY community_code
                        """)
                .param("communities", asked.codes())
                .param("from", Rows.at(from))
                .param("now", Rows.at(asked.now()))
                .query((row, number) -> entered.put(
                        row.getString("community_code"), new Entered(row.getLong("lately"), row.getLong("ever"))))
                .list();
        return entered;
    }

    @Override
    protected Finding judge(String community, @Nullable Entered said, Asked asked) {
        return new Finding(
                community,
                said == null ? Result.DATA_MISSING : Result.met(said.lately() > 0),
                List.of(said == null ? 0L : said.lately(), (long)
                        asked.amounts().of(DAYS)),
                asked.now(),
                "/communities/" + community,
                null);
    }
}
