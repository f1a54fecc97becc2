package org.jiayuan.division;

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

/** Whether a community has grid cells that an appeal can be sent to; cells that were only drawn by rule are counted apart. */
@Component
class ObserveCells implements ObservationPoint {

    private final JdbcClient database;

    ObserveCells(JdbcClient database) {
        this.database = database;
    }

    private record Cells(long all, long schematic) {}

    @Override
    public String clause() {
        return "9.1.4";
    }

    @Override
    public String name() {
        return "division.point.cells";
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var cells = new HashMap<String, Cells>();
        database.sql("""
                        SELECT community_code, count(*) AS cells, count(*) FILTER (WHERE schematic) AS schematic
                        FROM division.cells
                        WHERE community_code = ANY (:communities) AND effective_from <= :today
                          AND (effective_to IS NULL OR effective_to >= :today)
                        GROUP BY community_code
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("today", Shanghai.day(now))
                .query((row, number) -> cells.put(
                        row.getString("community_code"), new Cells(row.getLong("cells"), row.getLong("schematic"))))
                .list();
        return communities.stream()
                .map(code -> {
                    var found = cells.getOrDefault(code, new Cells(0, 0));
                    return new Finding(
                            code,
                            found.all() == 0 ? Result.DATA_MISSING : Result.MET,
                            List.of(found.all(), found.schematic()),
                            now,
                            "/communities/" + code,
                            null);
                })
                .toList();
    }
}
