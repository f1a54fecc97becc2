package org.jiayuan.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether each resolution has its graded opinion within ten working days ({@code meeting.OpinionLimit}). */
@Component
class ObserveFollowUps implements ObservationPoint {

    private record Counted(
            long due, long inTime, long open, @Nullable LocalDate next) {}

    private final JdbcClient database;

    ObserveFollowUps(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String clause() {
        return "2.3.5";
    }

    @Override
    public String name() {
        return "council.point.follow-ups";
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
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
                .param("communities", communities.toArray(String[]::new))
                .param("from", Rows.at(Shanghai.startOf(Shanghai.day(now).minusYears(1))))
                .param("now", Rows.at(now))
                .param("today", Shanghai.day(now))
                .query((row, number) -> counted.put(
                        row.getString("community_code"),
                        new Counted(
                                row.getLong("due"),
                                row.getLong("in_time"),
                                row.getLong("open"),
                                Rows.dayOrNull(row, "next"))))
                .list();
        return communities.stream()
                .map(code -> finding(code, counted.getOrDefault(code, new Counted(0, 0, 0, null)), now))
                .toList();
    }

    private static Finding finding(String code, Counted counted, Instant now) {
        var link = "/communities/" + code + "/meetings";
        return new Finding(
                code,
                counted.due() == 0 ? Result.NOT_APPLICABLE : Result.met(counted.inTime() == counted.due()),
                List.of(counted.due(), counted.inTime(), counted.open()),
                now,
                link,
                counted.next() == null ? null : new Due(counted.next(), "council.point.follow-ups.due", link));
    }
}
