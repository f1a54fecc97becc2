package org.jiayuan.council;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a council talks about what the programme wants it to talk about, and decides. */
@Rule(
        clause = "2.2.1",
        says =
                "Within a year a council debates a topic of each sort, or resolves something of it: plans (2.2.1), public affairs "
                        + "and welfare (2.2.2), what troubles residents (2.2.3). If nothing at all was debated or resolved, data are "
                        + "missing.",
        source = "programme 2.2.1, 2.2.2, 2.2.3; a year is ours [D]")
class ObserveSubjects extends CommunityPoint<ObserveSubjects.Talked> {

    /** How many topics and resolutions there were within a year, of these subjects and of all. */
    record Talked(long topics, long resolutions, long all) {}

    /** The points of this kind. */
    @Configuration(proxyBeanMethods = false)
    static class Points {

        @Bean
        ObserveSubjects observePlans(JdbcClient database) {
            return new ObserveSubjects("2.2.1", "council.point.plans", Set.of(Subject.PLAN), database);
        }

        @Bean
        ObserveSubjects observeAffairs(JdbcClient database) {
            return new ObserveSubjects(
                    "2.2.2", "council.point.affairs", Set.of(Subject.AFFAIRS, Subject.WELFARE), database);
        }

        @Bean
        ObserveSubjects observeTroubles(JdbcClient database) {
            return new ObserveSubjects("2.2.3", "council.point.troubles", Set.of(Subject.TROUBLE), database);
        }
    }

    private final Set<Subject> subjects;
    private final JdbcClient database;

    ObserveSubjects(String clause, String name, Set<Subject> subjects, JdbcClient database) {
        super(clause, name);
        this.subjects = subjects;
        this.database = database;
    }

    @Override
    protected Map<String, Talked> look(Asked asked) {
        var talked = new HashMap<String, Talked>();
        database.sql("""
                        WITH debated AS (
                            SELECT s.community_code, count(DISTINCT (t.year, t.number)) AS n,
                                count(DISTINCT (t.year, t.number)) FILTER (WHERE t.subject = ANY (:subjects)) AS these
                            FROM council.topic_steps s
                            JOIN council.topics t ON t.community_code = s.community_code AND t.year = s.year
                                AND t.number = s.number
                            WHERE s.community_code = ANY (:communities) AND s.state = ANY (:debated)
                              AND s.at > :from AND s.at <= :now
                            GROUP BY s.community_code),
                        resolved AS (
                            SELECT community_code, count(*) AS n,
                                count(*) FILTER (WHERE class = ANY (:subjects)) AS these
                            FROM council.resolutions
                            WHERE community_code = ANY (:communities) AND passed_at > :from AND passed_at <= :now
                            GROUP BY community_code)
                        SELECT c.community_code, coalesce(d.these, 0) AS topics, coalesce(r.these, 0) AS resolutions,
                            coalesce(d.n, 0) + coalesce(r.n, 0) AS n
                        FROM council.councils c
                        LEFT JOIN debated d ON d.community_code = c.community_code
                        LEFT JOIN resolved r ON r.community_code = c.community_code
                        WHERE c.community_code = ANY (:communities)
                        """)
                .param("communities", asked.codes())
                .param("subjects", subjects.stream().map(Subject::name).toArray(String[]::new))
                .param(
                        "debated",
                        Arrays.stream(TopicState.values())
                                .filter(ObserveSubjects::talkedOver)
                                .map(TopicState::name)
                                .toArray(String[]::new))
                .param("from", Rows.at(asked.yearAgo()))
                .param("now", Rows.at(asked.now()))
                .query((row, number) -> talked.put(
                        row.getString("community_code"),
                        new Talked(row.getLong("topics"), row.getLong("resolutions"), row.getLong("n"))))
                .list();
        return talked;
    }

    /** Whether the council has talked about a topic that comes there. */
    static boolean talkedOver(TopicState state) {
        return state == TopicState.DEBATED
                || state == TopicState.PASSED
                || state == TopicState.FAILED
                || state == TopicState.REFERRED;
    }

    @Override
    protected Finding judge(String community, @Nullable Talked said, Asked asked) {
        if (said == null) {
            return new Finding(community, Result.NOT_APPLICABLE, List.of(0L, 0L, 0L), asked.now(), null, null);
        }
        return new Finding(
                community,
                said.all() == 0 ? Result.DATA_MISSING : Result.met(said.topics() + said.resolutions() > 0),
                List.of(said.topics(), said.resolutions(), said.all()),
                asked.now(),
                "/communities/" + community + "/council",
                null);
    }
}
