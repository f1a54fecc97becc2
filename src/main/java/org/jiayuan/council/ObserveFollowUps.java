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

/** Whether each resolution has its graded opinion within ten working days ({@code meeting.OpinionLimit}). */
@Component
class ObserveFollowUps extends CommunityPoint<ObserveFollowUps.Counted> {

    /** Resolutions whose opinion was due, came in time and is still owed, and the day of the next. */
    record Counted(
            long due, long inTime, long open, @Nullable LocalDate next) {}

    private final JdbcClient database;

    ObserveFollowUps(JdbcClient database) {
        super("2.3.5", "council.point.follow-ups");
        this.database = database;
    }

    @Override
    protected Map<String, Counted> look(Asked asked) {
        var counted = new HashMap<String, Counted>();
        database.sql("""
                        SELECT community_code,
                            count(*) FILTER (WHERE opinion_at <= :now OR due_day < :today) AS due,
                            count(*) FILTER (WHERE opinion_at <= :now
                                AND (opinion_at AT TIME ZONE 'Asia/Shanghai')::date <= due_day) AS in_time,
                            count(*) FILTER (WHERE opinion_at IS NULL) AS open,
                            min(due_day) FILTER (WHERE opinion_at IS NULL) AS next
                        FROM council.resolutions
                        WHERE community_code = ANY (:communities) AND passed_at > :from AND passed_at <= :now
                        GROUP BY community_code
                        """)
                .param("communities", asked.codes())
                .param("from", Rows.at(asked.yearAgo()))
                .param("now", Rows.at(asked.now()))
                .param("today", asked.today())
                .query((row, number) -> counted.put(
                        row.getString("community_code"),
                        new Counted(
                                row.getLong("due"),
                                row.getLong("in_time"),
                                row.getLong("open"),
                                Rows.dayOrNull(row, "next"))))
                .list();
        return counted;
    }

    @Override
    protected Finding judge(String community, @Nullable Counted said, Asked asked) {
        var counted = said == null ? new Counted(0, 0, 0, null) : said;
        var link = "/communities/" + community + "/meetings";
        return new Finding(
                community,
                counted.due() == 0 ? Result.NOT_APPLICABLE : Result.met(counted.inTime() == counted.due()),
                List.of(counted.due(), counted.inTime(), counted.open()),
                asked.now(),
                link,
                counted.next() == null ? null : new Due(counted.next(), "council.point.follow-ups.due", link));
    }
}
