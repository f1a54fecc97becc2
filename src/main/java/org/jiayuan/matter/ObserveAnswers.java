package org.jiayuan.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Threshold;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what residents report is answered in time. */
@Rule(
        clause = "9.2.6",
        says =
                "Of the first answers of the last 90 days, and of those late and still owed, at least 90 per cent were in "
                        + "time; where none was due the clause asks nothing.",
        source = "programme 9.2.6; days and share are ours [D], to be set by the district")
@Component
class ObserveAnswers implements ObservationPoint {

    static final Threshold DAYS = new Threshold("matter.point.in-time.days", 90);
    static final Threshold SHARE = new Threshold("matter.point.in-time.share", 90);

    private final JdbcClient database;

    ObserveAnswers(JdbcClient database) {
        this.database = database;
    }

    private record Counted(
            int due, int inTime, int owed, @Nullable LocalDate next) {}

    @Override
    public String clause() {
        return "9.2.6";
    }

    @Override
    public String name() {
        return "matter.point.in-time";
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(DAYS, SHARE);
    }

    /** Whether so many of those due are enough. */
    static Result judge(int inTime, int due, int share) {
        return due == 0 ? Result.NOT_APPLICABLE : Result.met(100L * inTime >= (long) share * due);
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var counted = new HashMap<String, Counted>();
        database.sql("""
                        SELECT c.code, r.due + o.late AS due, r.in_time, o.owed, o.next
                        FROM unnest(:communities) AS c (code)
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS due, count(*) FILTER (WHERE met) AS in_time FROM matter.rounds
                            WHERE community_code = c.code AND kind = 'FIRST' AND met IS NOT NULL
                              AND ended_at > :from AND ended_at <= :now) r
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS owed, count(*) FILTER (WHERE clock_due_at <= :now) AS late,
                                min(clock_due_day) FILTER (WHERE clock_state = 'RUNNING') AS next
                            FROM matter.matters
                            WHERE community_code = c.code AND round = 'FIRST' AND submitted_at <= :now
                              AND state IN ('SUBMITTED', 'ACCEPTED', 'DISPATCHED', 'IN_HAND', 'CHECKING')) o
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("from", Rows.at(Shanghai.startOf(Shanghai.day(now).minusDays(amounts.of(DAYS)))))
                .param("now", Rows.at(now))
                .query((row, number) -> counted.put(
                        row.getString("code"),
                        new Counted(
                                row.getInt("due"),
                                row.getInt("in_time"),
                                row.getInt("owed"),
                                Rows.dayOrNull(row, "next"))))
                .list();
        return communities.stream()
                .map(code -> finding(code, counted.getOrDefault(code, new Counted(0, 0, 0, null)), amounts, now))
                .toList();
    }

    private static Finding finding(String code, Counted counted, Thresholds amounts, Instant now) {
        return new Finding(
                code,
                judge(counted.inTime(), counted.due(), amounts.of(SHARE)),
                List.of(
                        (long) amounts.of(DAYS),
                        (long) counted.due(),
                        (long) counted.inTime(),
                        (long) amounts.of(SHARE),
                        (long) counted.owed()),
                now,
                "/desk/matters?state=all&community=" + code,
                counted.next() == null
                        ? null
                        : new Due(counted.next(), "matter.point.in-time.due", "/desk/matters?community=" + code));
    }
}
