package org.jiayuan.council;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a community has a council whose term runs. */
@Component
class ObserveTerm extends CommunityPoint<ObserveTerm.Found> {

    /** The term that runs, how many sit in it, and its last day. */
    record Found(long term, long seats, LocalDate ends) {}

    private final JdbcClient database;

    ObserveTerm(JdbcClient database) {
        super("2.1.1", "council.point.term");
        this.database = database;
    }

    @Override
    protected Map<String, Found> look(Asked asked) {
        var terms = new HashMap<String, Found>();
        database.sql("""
                        SELECT t.community_code, t.number, t.ends_on,
                            (SELECT count(*) FROM council.seats s
                             WHERE s.community_code = t.community_code AND s.term = t.number AND s.starts_on <= :today
                               AND (s.ends_on IS NULL OR s.ends_on >= :today)) AS seats
                        FROM council.terms t
                        WHERE t.community_code = ANY (:communities) AND t.starts_on <= :today AND t.ends_on >= :today
                        ORDER BY t.community_code, t.number
                        """)
                .param("communities", asked.codes())
                .param("today", asked.today())
                .query((row, number) -> terms.put(
                        row.getString("community_code"),
                        new Found(row.getLong("number"), row.getLong("seats"), Rows.day(row, "ends_on"))))
                .list();
        return terms;
    }

    @Override
    protected Finding judge(String community, @Nullable Found found, Asked asked) {
        if (found == null) {
            return new Finding(community, Result.NOT_MET, List.of(0L, 0L), asked.now(), null, null);
        }
        var link = "/communities/" + community + "/council";
        return new Finding(
                community,
                Result.met(found.seats() > 0),
                List.of(found.term(), found.seats()),
                asked.now(),
                link,
                new Due(found.ends(), "council.point.term.due", link));
    }
}
