package org.jiayuan.division;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a community has grid cells that an appeal can be sent to; cells that were only drawn by rule are counted apart. */
@Component
class ObserveCells extends CommunityPoint<ObserveCells.Cells> {

    private final JdbcClient database;

    ObserveCells(JdbcClient database) {
        super("9.1.4", "division.point.cells");
        this.database = database;
    }

    record Cells(long all, long schematic) {}

    @Override
    protected Map<String, Cells> look(Asked asked) {
        var cells = new HashMap<String, Cells>();
        database.sql("""
                        SELECT community_code, count(*) AS cells, count(*) FILTER (WHERE schematic) AS schematic
                        FROM division.cells
                        WHERE community_code = ANY (:communities) AND effective_from <= :today
                          AND (effective_to IS NULL OR effective_to >= :today)
                        GROUP BY community_code
                        """)
                .param("communities", asked.codes())
                .param("today", asked.today())
                .query((row, number) -> cells.put(
                        row.getString("community_code"), new Cells(row.getLong("cells"), row.getLong("schematic"))))
                .list();
        return cells;
    }

    @Override
    protected Finding judge(String community, @Nullable Cells said, Asked asked) {
        var found = said == null ? new Cells(0, 0) : said;
        return new Finding(
                community,
                found.all() == 0 ? Result.DATA_MISSING : Result.MET,
                List.of(found.all(), found.schematic()),
                asked.now(),
                "/communities/" + community,
                null);
    }
}
