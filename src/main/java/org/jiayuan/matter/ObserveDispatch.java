package org.jiayuan.matter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Threshold;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
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
class ObserveDispatch implements ObservationPoint {

    static final Threshold DAYS = new Threshold("matter.point.dispatch.days", 90, "domain.md 4.9 [D]");
    static final Threshold SHARE = new Threshold("matter.point.dispatch.share", 90, "domain.md 4.9 [D]");

    private final JdbcClient database;

    ObserveDispatch(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String clause() {
        return "9.1.4";
    }

    @Override
    public String name() {
        return "matter.point.dispatch";
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(DAYS, SHARE);
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
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
                .param("communities", communities.toArray(String[]::new))
                .param("from", Rows.at(Shanghai.startOf(Shanghai.day(now).minusDays(amounts.of(DAYS)))))
                .param("now", Rows.at(now))
                .query((row, number) -> shares.put(
                        row.getString("community_code"), new Share(row.getInt("in_time"), row.getInt("whole"))))
                .list();
        return communities.stream()
                .map(code -> {
                    var share = shares.getOrDefault(code, new Share(0, 0));
                    return new Finding(
                            code,
                            ObserveAnswers.judge(share.part(), share.whole(), amounts.of(SHARE)),
                            List.of((long) amounts.of(DAYS), (long) share.whole(), (long) share.part(), (long)
                                    amounts.of(SHARE)),
                            now,
                            "/desk/matters?state=all&community=" + code,
                            null);
                })
                .toList();
    }
}
