package org.jiayuan.division;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Threshold;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the community's map shows places people look for. */
@Rule(
        clause = "9.2.7",
        says = "The map shows at least one place whose point is known; a place whose point is a guess does not count.",
        source = "programme 9.2.7; the number is ours [D], to be set by the district")
@Component
class ObservePlaces implements ObservationPoint {

    static final Threshold FEWEST = new Threshold("division.point.places.fewest", 1, "domain.md 4.9 [D]");

    private final JdbcClient database;

    ObservePlaces(JdbcClient database) {
        this.database = database;
    }

    private record Counted(long all, long guessed) {}

    @Override
    public String clause() {
        return "9.2.7";
    }

    @Override
    public String name() {
        return "division.point.places";
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(FEWEST);
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var places = new HashMap<String, Counted>();
        database.sql("""
                        SELECT community_code, count(*) AS places, count(*) FILTER (WHERE approximate) AS guessed
                        FROM division.facilities
                        WHERE community_code = ANY (:communities)
                        GROUP BY community_code
                        """)
                .param("communities", communities.toArray(String[]::new))
                .query((row, number) -> places.put(
                        row.getString("community_code"), new Counted(row.getLong("places"), row.getLong("guessed"))))
                .list();
        return communities.stream()
                .map(code -> {
                    var found = places.getOrDefault(code, new Counted(0, 0));
                    return new Finding(
                            code,
                            Result.met(found.all() - found.guessed() >= amounts.of(FEWEST)),
                            List.of(found.all(), found.guessed(), (long) amounts.of(FEWEST)),
                            now,
                            "/communities/" + code,
                            null);
                })
                .toList();
    }
}
