package org.jiayuan.site;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.shared.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a site has its one named operator ({@link Operators}). */
@Component
class ObserveOperator implements ObservationPoint {

    private final JdbcClient database;

    ObserveOperator(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String clause() {
        return "9.1.5";
    }

    @Override
    public String name() {
        return "site.point.operator";
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var named = new HashSet<>(database.sql("""
                        SELECT DISTINCT community_code FROM site.operators
                        WHERE community_code = ANY (:communities) AND from_day <= :today
                          AND (to_day IS NULL OR to_day > :today)
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("today", Shanghai.day(now))
                .query((row, number) -> row.getString("community_code"))
                .list());
        return communities.stream()
                .map(code -> new Finding(
                        code,
                        Result.met(named.contains(code)),
                        List.of(named.contains(code) ? 1L : 0L),
                        now,
                        "/communities/" + code,
                        null))
                .toList();
    }
}
