package org.jiayuan.council;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Threshold;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a council holds the four kinds of meeting. */
@Rule(
        clause = "2.3.3",
        says =
                "Within a year a council holds each of the four kinds once: open talk, coordination, hearing, appraisal.",
        source = "programme 2.3.3; a year is ours [D]")
@Component
class ObserveKinds implements ObservationPoint {

    static final Threshold KINDS =
            new Threshold("council.point.kinds.fewest", 4, "programme 2.3.3; a year is ours [D]");

    private final JdbcClient database;

    ObserveKinds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String clause() {
        return "2.3.3";
    }

    @Override
    public String name() {
        return "council.point.kinds";
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(KINDS);
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var kinds = new HashMap<String, Long>();
        database.sql("""
                        SELECT c.community_code, count(DISTINCT m.kind) AS kinds
                        FROM council.councils c
                        LEFT JOIN council.meetings m ON m.community_code = c.community_code AND m.stage = 'CLOSED'
                            AND m.kind IN ('TALK', 'COORDINATION', 'HEARING', 'APPRAISAL')
                            AND m.starts_at > :from AND m.starts_at <= :now
                        WHERE c.community_code = ANY (:communities)
                        GROUP BY c.community_code
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("from", Rows.at(Shanghai.startOf(Shanghai.day(now).minusYears(1))))
                .param("now", Rows.at(now))
                .query((row, number) -> kinds.put(row.getString("community_code"), row.getLong("kinds")))
                .list();
        return communities.stream()
                .map(code -> {
                    long held = kinds.getOrDefault(code, 0L);
                    return new Finding(
                            code,
                            kinds.containsKey(code) ? Result.met(held >= amounts.of(KINDS)) : Result.NOT_APPLICABLE,
                            List.of(held, (long) amounts.of(KINDS)),
                            now,
                            "/communities/" + code + "/meetings",
                            null);
                })
                .toList();
    }
}
