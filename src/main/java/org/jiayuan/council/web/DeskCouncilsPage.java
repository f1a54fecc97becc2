package org.jiayuan.council.web;

import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.platform.RailLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The councils somebody looks after, and the communities that have none. */
public record DeskCouncilsPage(List<RailLink> rail, List<Row> rows) {

    /**
     * A community and its council.
     *
     * @param name what the council calls itself; null if there is none
     * @param waiting topics that wait to be screened
     */
    public record Row(
            String code, String community, @Nullable String name, int members, int open, int waiting) {}

    /** Reads it. */
    @Component
    static class Query {

        private final JdbcClient database;

        Query(JdbcClient database) {
            this.database = database;
        }

        DeskCouncilsPage of(List<RailLink> rail, List<Division> communities, boolean english, java.time.LocalDate day) {
            var found = database
                    .sql("""
                            SELECT c.community_code, c.name,
                                (SELECT count(*) FROM council.seats s WHERE s.community_code = c.community_code
                                    AND s.term = (SELECT max(t.number) FROM council.terms t
                                        WHERE t.community_code = c.community_code AND t.starts_on <= :day)
                                    AND s.starts_on <= :day AND (s.ends_on IS NULL OR s.ends_on >= :day)) AS members,
                                (SELECT count(*) FROM council.topics p WHERE p.community_code = c.community_code
                                    AND p.state IN ('ACCEPTED', 'COLLECTING', 'SCHEDULED', 'POSTPONED')) AS open,
                                (SELECT count(*) FROM council.topics p WHERE p.community_code = c.community_code
                                    AND p.state = 'SUBMITTED') AS waiting
                            FROM council.councils c WHERE c.community_code = ANY (:codes)
                            """)
                    .param("day", day)
                    .param("codes", communities.stream().map(Division::code).toArray(String[]::new))
                    .query((row, number) -> new Row(
                            row.getString("community_code"),
                            "",
                            row.getString("name"),
                            row.getInt("members"),
                            row.getInt("open"),
                            row.getInt("waiting")))
                    .list()
                    .stream()
                    .collect(java.util.stream.Collectors.toMap(Row::code, row -> row));
            return new DeskCouncilsPage(
                    rail,
                    communities.stream()
                            .map(community -> {
                                var row = found.get(community.code());
                                return row == null
                                        ? new Row(community.code(), community.name(english), null, 0, 0, 0)
                                        : new Row(
                                                row.code(),
                                                community.name(english),
                                                row.name(),
                                                row.members(),
                                                row.open(),
                                                row.waiting());
                            })
                            .toList());
        }
    }
}
