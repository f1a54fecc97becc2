package org.jiayuan.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Threshold;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what residents report reaches the grid or a department in time. */
@Rule(
        clause = "9.1.4",
        says =
                "Of the matters of the last 90 days whose day of dispatch has come, at least 90 per cent were dispatched in "
                        + "time; where nothing was reported the clause asks nothing.",
        source = "programme 9.1.4; days and share are ours [D], to be set by the district")
@Component
class ObserveDispatch extends CommunityPoint<Share> {

    static final Threshold DAYS = new Threshold("matter.point.dispatch.days", 90);
    static final Threshold SHARE = new Threshold("matter.point.dispatch.share", 90);

    private final JdbcClient database;

    ObserveDispatch(JdbcClient database) {
        super("9.1.4", "matter.point.dispatch", DAYS, SHARE);
        this.database = database;
    }

    @Override
    protected Map<String, Share> look(Asked asked) {
        var shares = new HashMap<String, Share>();
        database.sql("""
                        SELECT community_code,
                            count(*) FILTER (WHERE milestone_dispatched_at <= milestone_dispatch_by) AS in_time,
                            count(*) AS whole
                        FROM matter.matters
                        WHERE community_code = ANY (:communities) AND submitted_at > :from AND submitted_at <= :now
                          AND (milestone_dispatched_at <= :now
                            OR (milestone_dispatch_by < :now AND milestone_dispatched_at IS NULL AND closed_at IS NULL))
                        GROUP BY community_code
                        """)
                .param("communities", asked.codes())
                .param("from", Rows.at(asked.daysAgo(asked.amounts().of(DAYS))))
                .param("now", Rows.at(asked.now()))
                .query((row, number) -> shares.put(
                        row.getString("community_code"), new Share(row.getInt("in_time"), row.getInt("whole"))))
                .list();
        return shares;
    }

    @Override
    protected Finding judge(String community, @Nullable Share said, Asked asked) {
        var share = said == null ? new Share(0, 0) : said;
        int wanted = asked.amounts().of(SHARE);
        return new Finding(
                community,
                ObserveAnswers.enough(share.part(), share.whole(), wanted),
                List.of((long) asked.amounts().of(DAYS), (long) share.whole(), (long) share.part(), (long) wanted),
                asked.now(),
                "/desk/matters?state=all&community=" + community,
                null);
    }
}
