package org.jiayuan.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiayuan.observation.Finding.Result;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps in how many communities of an area each clause is met. */
@Component
public class Practices {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Practices(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A clause in an area: how many communities stand how. */
    public record Practice(String clause, int met, int notMet, int notApplicable, int missing) {

        /** How far it has spread from one of its communities where it is met. */
        public Spread fromOneThatMeetsIt() {
            return new Spread(met - 1, met - 1 + notMet + missing);
        }
    }

    /** Those of an area, by clause. */
    public Map<String, Practice> of(String area) {
        return database
                .sql("""
                        SELECT clause, met, not_met, not_applicable, missing FROM programme.practices
                        WHERE community_code = ?
                        """)
                .param(area)
                .query((row, number) -> new Practice(
                        row.getString("clause"),
                        row.getInt("met"),
                        row.getInt("not_met"),
                        row.getInt("not_applicable"),
                        row.getInt("missing")))
                .list()
                .stream()
                .collect(Collectors.toMap(Practice::clause, practice -> practice));
    }

    /** Counts a sub-district anew from the results of all its communities. */
    void count(String subDistrict, Collection<Map<String, Result>> communities) {
        var counts = new TreeMap<String, Map<Result, Integer>>();
        communities.forEach(results -> results.forEach((clause, result) ->
                counts.computeIfAbsent(clause, key -> new HashMap<>()).merge(result, 1, Integer::sum)));
        database.sql("DELETE FROM programme.practices WHERE community_code = ?")
                .param(subDistrict)
                .update();
        var rows = new ArrayList<>(counts.entrySet());
        batches.batchUpdate("""
                        INSERT INTO programme.practices (community_code, clause, met, not_met, not_applicable, missing)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """, rows, 200, (row, counted) -> {
            row.setString(1, subDistrict);
            row.setString(2, counted.getKey());
            row.setInt(3, counted.getValue().getOrDefault(Result.MET, 0));
            row.setInt(4, counted.getValue().getOrDefault(Result.NOT_MET, 0));
            row.setInt(5, counted.getValue().getOrDefault(Result.NOT_APPLICABLE, 0));
            row.setInt(6, counted.getValue().getOrDefault(Result.DATA_MISSING, 0));
        });
    }

    /** Adds up a district from its sub-districts. */
    void sum(String district, List<String> subDistricts) {
        database.sql("DELETE FROM programme.practices WHERE community_code = ?")
                .param(district)
                .update();
        database.sql("""
                        INSERT INTO programme.practices (community_code, clause, met, not_met, not_applicable, missing)
                        SELECT :district, clause, sum(met), sum(not_met), sum(not_applicable), sum(missing)
                        FROM programme.practices
                        WHERE community_code = ANY (:inside)
                        GROUP BY clause
                        """)
                .param("district", district)
                .param("inside", subDistricts.toArray(String[]::new))
                .update();
    }
}
