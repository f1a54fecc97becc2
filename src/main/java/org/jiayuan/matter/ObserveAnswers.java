package org.jiayuan.matter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Threshold;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
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
class ObserveAnswers extends CommunityPoint<ObserveAnswers.Counted> {

    static final Threshold DAYS = new Threshold("matter.point.in-time.days", 90);
    static final Threshold SHARE = new Threshold("matter.point.in-time.share", 90);

    private final JdbcClient database;

    ObserveAnswers(JdbcClient database) {
        super("9.2.6", "matter.point.in-time", DAYS, SHARE);
        this.database = database;
    }

    /** How many answers were due, in time, and are owed, and when the next is due. */
    record Counted(int due, int inTime, int owed, @Nullable LocalDate next) {}

    /** Whether so many of those due are enough. */
    static Result enough(int inTime, int due, int share) {
        return due == 0 ? Result.NOT_APPLICABLE : Result.met(100L * inTime >= (long) share * due);
    }

    @Override
    protected Map<String, Counted> look(Asked asked) {
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
                .param("communities", asked.codes())
                .param("from", Rows.at(asked.daysAgo(asked.amounts().of(DAYS))))
                .param("now", Rows.at(asked.now()))
                .query((row, number) -> counted.put(
                        row.getString("code"),
                        new Counted(
                                row.getInt("due"),
                                row.getInt("in_time"),
                                row.getInt("owed"),
                                Rows.dayOrNull(row, "next"))))
                .list();
        return counted;
    }

    @Override
    protected Finding judge(String community, @Nullable Counted said, Asked asked) {
        var counted = said == null ? new Counted(0, 0, 0, null) : said;
        long days = asked.amounts().of(DAYS);
        int share = asked.amounts().of(SHARE);
        return new Finding(
                community,
                enough(counted.inTime(), counted.due(), share),
                List.of(days, (long) counted.due(), (long) counted.inTime(), (long) share, (long) counted.owed()),
                asked.now(),
                "/desk/matters?state=all&community=" + community,
                counted.next() == null
                        ? null
                        : new Due(counted.next(), "matter.point.in-time.due", "/desk/matters?community=" + community));
    }
}
