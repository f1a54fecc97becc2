package org.jiayuan.division;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Threshold;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the community's map shows places people look for. */
@Rule(
        clause = "9.2.7",
        says = "The map shows at least one place whose point is known; a place whose point is a guess does not count.",
        source = "programme 9.2.7; the number is ours [D], to be set by the district")
@Component
class ObservePlaces extends CommunityPoint<ObservePlaces.Counted> {

    static final Threshold FEWEST = new Threshold("division.point.places.fewest", 1);

    private final JdbcClient database;

    ObservePlaces(JdbcClient database) {
        super("9.2.7", "division.point.places", FEWEST);
        this.database = database;
    }

    record Counted(long all, long guessed) {}

    @Override
    protected Map<String, Counted> look(Asked asked) {
        var places = new HashMap<String, Counted>();
        database.sql("""
                        SELECT community_code, count(*) AS places, count(*) FILTER (WHERE approximate) AS guessed
                        FROM division.facilities
                        WHERE community_code = ANY (:communities)
                        GROUP BY community_code
                        """)
                .param("communities", asked.codes())
                .query((row, number) -> places.put(
                        row.getString("community_code"), new Counted(row.getLong("places"), row.getLong("guessed"))))
                .list();
        return places;
    }

    @Override
    protected Finding judge(String community, @Nullable Counted said, Asked asked) {
        var found = said == null ? new Counted(0, 0) : said;
        int fewest = asked.amounts().of(FEWEST);
        return new Finding(
                community,
                Result.met(found.all() - found.guessed() >= fewest),
                List.of(found.all(), found.guessed(), (long) fewest),
                asked.now(),
                "/communities/" + community,
                null);
    }
}
