package org.jiayuan.council;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.shared.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether all seven constituencies sit in the council. */
@Component
class ObserveSeats implements ObservationPoint {

    private static final int CONSTITUENCIES = Constituency.values().length;

    private record Sitting(long constituencies, long seats) {}

    private final JdbcClient database;

    ObserveSeats(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String clause() {
        return "2.1.2";
    }

    @Override
    public String name() {
        return "council.point.seats";
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var sitting = new HashMap<String, Sitting>();
        database.sql("""
                        SELECT t.community_code, count(s.id) AS seats, count(DISTINCT s.constituency) AS constituencies
                        FROM council.terms t
                        LEFT JOIN council.seats s ON s.community_code = t.community_code AND s.term = t.number
                            AND s.starts_on <= :today AND (s.ends_on IS NULL OR s.ends_on >= :today)
                        WHERE t.community_code = ANY (:communities) AND t.starts_on <= :today AND t.ends_on >= :today
                        GROUP BY t.community_code
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("today", Shanghai.day(now))
                .query((row, number) -> sitting.put(
                        row.getString("community_code"),
                        new Sitting(row.getLong("constituencies"), row.getLong("seats"))))
                .list();
        return communities.stream()
                .map(code -> {
                    var here = sitting.getOrDefault(code, new Sitting(0, 0));
                    return new Finding(
                            code,
                            sitting.containsKey(code)
                                    ? Result.met(here.constituencies() == CONSTITUENCIES)
                                    : Result.NOT_APPLICABLE,
                            List.of(here.constituencies(), here.seats(), (long) CONSTITUENCIES),
                            now,
                            "/communities/" + code + "/council",
                            null);
                })
                .toList();
    }
}
