package org.jiayuan.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A topic in a list.
 *
 * @param appealOpen whether its refusal is asked about again
 * @param supports how many support it
 */
public record TopicLine(
        TopicId id,
        String title,
        Subject subject,
        Topic.Origin origin,
        Instant proposedAt,
        TopicState state,
        boolean appealOpen,
        int supports) {

    private static TopicLine of(Topic topic, int supports) {
        return new TopicLine(
                topic.id(),
                topic.title(),
                topic.subject(),
                topic.origin(),
                topic.proposedAt(),
                topic.state(),
                topic.appealOpen(),
                supports);
    }

    /**
     * What the home says of a council.
     *
     * @param lines the topics that most people support
     */
    public record Talk(String council, List<TopicLine> lines) {}

    /** Topics with how many support each. */
    @Component
    public static class Query {

        private static final String[] PENDING = Arrays.stream(TopicState.values())
                .filter(TopicState::pending)
                .map(TopicState::name)
                .toArray(String[]::new);
        private static final String MOST_SUPPORTED = """
                SELECT t.community_code, t.year, t.number, t.title, t.subject, t.origin, t.proposed_at, t.state,
                    count(s.account_id) AS supports
                FROM council.topics t
                LEFT JOIN council.supports s USING (community_code, year, number)
                WHERE t.community_code = :community AND t.state = ANY (:pending)
                GROUP BY t.community_code, t.year, t.number
                ORDER BY count(s.account_id) DESC, t.year DESC, t.number DESC
                LIMIT :most
                """;

        private final JdbcClient database;

        Query(JdbcClient database) {
            this.database = database;
        }

        /** They, in their order. */
        public List<TopicLine> of(List<Topic> topics) {
            var supports = new HashMap<TopicId, Integer>();
            database.sql("""
                            SELECT community_code, year, number, count(*) AS supports FROM council.supports
                            JOIN unnest(:communities, :years, :numbers) AS wanted (community_code, year, number)
                                USING (community_code, year, number)
                            GROUP BY community_code, year, number
                            """)
                    .param(
                            "communities",
                            topics.stream()
                                    .map(topic -> topic.id().communityCode())
                                    .toArray(String[]::new))
                    .param(
                            "years",
                            topics.stream().map(topic -> topic.id().year()).toArray(Integer[]::new))
                    .param(
                            "numbers",
                            topics.stream().map(topic -> topic.id().number()).toArray(Integer[]::new))
                    .query((row, number) -> supports.put(id(row), row.getInt("supports")))
                    .list();
            return topics.stream()
                    .map(topic -> TopicLine.of(topic, supports.getOrDefault(topic.id(), 0)))
                    .toList();
        }

        /** Those that everybody sees and that are not decided yet, the most supported first. */
        public List<TopicLine> pending(String community, int most) {
            return database.sql(MOST_SUPPORTED)
                    .param("community", community)
                    .param("pending", PENDING)
                    .param("most", most)
                    .query((row, number) -> line(row))
                    .list();
        }

        /** The name of a community's council with such topics, if it has one. */
        Optional<Talk> talk(String community, int most) {
            var lines = new ArrayList<TopicLine>();
            return database
                    .sql(
                            "SELECT c.name, t.* FROM council.councils c LEFT JOIN (" + MOST_SUPPORTED
                                    + ") t ON true WHERE c.community_code = :community ORDER BY t.supports DESC, t.year DESC, t.number DESC")
                    .param("community", community)
                    .param("pending", PENDING)
                    .param("most", most)
                    .query((row, number) -> {
                        if (row.getString("title") != null) {
                            lines.add(line(row));
                        }
                        return row.getString("name");
                    })
                    .list()
                    .stream()
                    .findFirst()
                    .map(name -> new Talk(name, lines));
        }

        private static TopicLine line(ResultSet row) throws SQLException {
            return new TopicLine(
                    id(row),
                    row.getString("title"),
                    Subject.valueOf(row.getString("subject")),
                    Topic.Origin.valueOf(row.getString("origin")),
                    Rows.instant(row, "proposed_at"),
                    TopicState.valueOf(row.getString("state")),
                    false,
                    row.getInt("supports"));
        }

        private static TopicId id(ResultSet row) throws SQLException {
            return new TopicId(row.getString("community_code"), row.getInt("year"), row.getInt("number"));
        }
    }
}
