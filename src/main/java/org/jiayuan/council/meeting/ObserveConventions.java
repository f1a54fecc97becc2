package org.jiayuan.council.meeting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a council that resolves has raised something to a convention, and whether that was checked and filed. */
@Rule(
        clause = "2.3.6",
        says =
                "A council that has resolved anything has a convention on file with the sub-district, and none on file that "
                        + "touches rights ({RightsCheck}).",
        source = "programme 2.3.6; RCL art. 31")
@Component
class ObserveConventions extends CommunityPoint<ObserveConventions.Raised> {

    /** How many resolutions there are; conventions filed, waiting, stopped by the check, and filed in spite of it. */
    record Raised(
            long resolutions,
            long filed,
            long waiting,
            long blocked,
            long wrong,
            @Nullable Instant oldest) {}

    private final JdbcClient database;

    ObserveConventions(JdbcClient database) {
        super("2.3.6", "council.point.convention");
        this.database = database;
    }

    @Override
    protected Map<String, Raised> look(Asked asked) {
        var raised = new HashMap<String, Raised>();
        database.sql("""
                        WITH conventions AS (
                            SELECT community_code, count(*) FILTER (WHERE stage = 'FILED') AS filed,
                                count(*) FILTER (WHERE stage = 'RAISED') AS waiting,
                                count(*) FILTER (WHERE stage = 'BLOCKED') AS blocked,
                                count(*) FILTER (WHERE stage = 'FILED' AND cardinality(concerns) > 0) AS wrong,
                                min(raised_at) FILTER (WHERE stage = 'RAISED') AS oldest
                            FROM council.conventions
                            WHERE community_code = ANY (:communities) AND raised_at <= :now
                            GROUP BY community_code),
                        resolutions AS (
                            SELECT community_code, count(*) AS n FROM council.resolutions
                            WHERE community_code = ANY (:communities) AND passed_at <= :now
                            GROUP BY community_code)
                        SELECT community_code, coalesce(r.n, 0) AS n, coalesce(c.filed, 0) AS filed,
                            coalesce(c.waiting, 0) AS waiting, coalesce(c.blocked, 0) AS blocked,
                            coalesce(c.wrong, 0) AS wrong, c.oldest
                        FROM conventions c FULL JOIN resolutions r USING (community_code)
                        """)
                .param("communities", asked.codes())
                .param("now", Rows.at(asked.now()))
                .query((row, number) -> raised.put(
                        row.getString("community_code"),
                        new Raised(
                                row.getLong("n"),
                                row.getLong("filed"),
                                row.getLong("waiting"),
                                row.getLong("blocked"),
                                row.getLong("wrong"),
                                Rows.instantOrNull(row, "oldest"))))
                .list();
        return raised;
    }

    @Override
    protected Finding judge(String community, @Nullable Raised said, Asked asked) {
        if (said == null) {
            return new Finding(community, Result.NOT_APPLICABLE, List.of(0L, 0L, 0L, 0L), asked.now(), null, null);
        }
        var oldest = said.oldest();
        return new Finding(
                community,
                Result.met(said.filed() > 0 && said.wrong() == 0),
                List.of(said.resolutions(), said.filed(), said.waiting(), said.blocked()),
                asked.now(),
                "/communities/" + community + (said.filed() > 0 ? "/council/convention" : "/meetings"),
                oldest == null
                        ? null
                        : new Due(
                                Shanghai.day(oldest).plusDays(RaiseConvention.DAYS_TO_FILE),
                                "council.point.convention.due",
                                "/desk/council/" + community + "/conventions"));
    }
}
