package org.jiayuan.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds alike matters of one place, and the titles of single ones. */
@Component
public class FindGatherings {

    private final JdbcClient database;

    FindGatherings(JdbcClient database) {
        this.database = database;
    }

    /** The gatherings of a community, the largest first. */
    public List<Gathering> in(String community, Instant now) {
        return among(List.of(community), now).getOrDefault(community, List.of());
    }

    /** Those of several communities, of each the largest first. */
    public Map<String, List<Gathering>> among(Collection<String> communities, Instant now) {
        var found = new LinkedHashMap<String, List<Gathering>>();
        database.sql("""
                        SELECT community_code, category, place_cell,
                            array_agg(year || '-' || number ORDER BY submitted_at) AS refs,
                            array_agg(title ORDER BY submitted_at) AS titles,
                            min(submitted_at) AS first, max(submitted_at) AS last
                        FROM matter.matters
                        WHERE community_code = ANY (?) AND submitted_at > ? AND place_cell IS NOT NULL
                          AND merged_number IS NULL
                        GROUP BY community_code, category, place_cell
                        """)
                .params(communities.toArray(String[]::new), Rows.at(Gathering.since(now)))
                .query(row -> {
                    var gathering = new Gathering(
                            row.getString("category"),
                            row.getString("place_cell"),
                            Rows.texts(row, "refs"),
                            Rows.texts(row, "titles"),
                            Shanghai.day(Rows.instant(row, "first")),
                            Shanghai.day(Rows.instant(row, "last")));
                    if (Gathering.isOne(gathering.references().size())) {
                        found.computeIfAbsent(row.getString("community_code"), key -> new ArrayList<>())
                                .add(gathering);
                    }
                });
        found.values()
                .forEach(gatherings -> gatherings.sort(Comparator.comparingInt(
                                (Gathering gathering) -> gathering.references().size())
                        .reversed()
                        .thenComparing(Gathering::category)
                        .thenComparing(Gathering::cell)));
        return found;
    }

    /** Those of some references of which a community has no matter. */
    public List<String> unknown(String community, Collection<String> references) {
        return database.sql("""
                        SELECT reference FROM unnest(:references) WITH ORDINALITY AS wanted (reference, place)
                        WHERE NOT EXISTS (
                            SELECT FROM matter.matters
                            WHERE community_code = :community AND year = split_part(wanted.reference, '-', 1)::int
                              AND number = split_part(wanted.reference, '-', 2)::int)
                        ORDER BY place
                        """)
                .param("references", references.toArray(String[]::new))
                .param("community", community)
                .query((row, number) -> row.getString("reference"))
                .list();
    }

    /** The titles of those of a community's matters that everybody may see, by reference. */
    public Map<String, String> titles(String community, Collection<String> references) {
        var titles = new LinkedHashMap<String, String>();
        database.sql("""
                        SELECT year || '-' || number AS reference, title FROM matter.matters
                        WHERE community_code = ? AND year || '-' || number = ANY (?)
                          AND listed AND released_at IS NOT NULL
                        ORDER BY year, number
                        """).params(community, references.toArray(String[]::new)).query(row -> {
            titles.put(row.getString("reference"), row.getString("title"));
        });
        return titles;
    }
}
