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

/** Whether a community has a council whose term runs. */
@Component
class ObserveTerm implements ObservationPoint {

    private record Found(long term, long seats, LocalDate ends) {}

    private final JdbcClient database;

    ObserveTerm(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String clause() {
        return "2.1.1";
    }

    @Override
    public String name() {
        return "council.point.term";
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var found = new HashMap<String, Found>();
        database.sql("""
                        SELECT t.community_code, t.number, t.ends_on,
                            (SELECT count(*) FROM council.seats s
                             WHERE s.community_code = t.community_code AND s.term = t.number AND s.starts_on <= :today
                               AND (s.ends_on IS NULL OR s.ends_on >= :today)) AS seats
                        FROM council.terms t
                        WHERE t.community_code = ANY (:communities) AND t.starts_on <= :today AND t.ends_on >= :today
                        ORDER BY t.community_code, t.number
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("today", Shanghai.day(now))
                .query((row, number) -> found.put(
                        row.getString("community_code"),
                        new Found(row.getLong("number"), row.getLong("seats"), Rows.day(row, "ends_on"))))
                .list();
        return communities.stream()
                .map(code -> finding(code, found.get(code), now))
                .toList();
    }

    private static Finding finding(String code, @Nullable Found found, Instant now) {
        var link = "/communities/" + code + "/council";
        if (found == null) {
            return new Finding(code, Result.NOT_MET, List.of(0L, 0L), now, null, null);
        }
        return new Finding(
                code,
                Result.met(found.seats() > 0),
                List.of(found.term(), found.seats()),
                now,
                link,
                new Due(found.ends(), "council.point.term.due", link));
    }
}
