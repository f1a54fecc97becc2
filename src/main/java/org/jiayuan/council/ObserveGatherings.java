package org.jiayuan.council;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiayuan.matter.FindGatherings;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what many residents complain of at one place ({@link org.jiayuan.matter.Gathering}) has become a topic. */
@Component
class ObserveGatherings extends CommunityPoint<ObserveGatherings.Gathered> {

    /** How many gatherings there are, and from how many a topic was drafted. */
    record Gathered(long gatherings, long topics) {}

    private final FindGatherings gatherings;
    private final JdbcClient database;

    ObserveGatherings(FindGatherings gatherings, JdbcClient database) {
        super("2.2.3", "council.point.gatherings");
        this.gatherings = gatherings;
        this.database = database;
    }

    @Override
    protected Map<String, Gathered> look(Asked asked) {
        var drafted = new HashMap<String, Set<String>>();
        database.sql("SELECT community_code FROM council.councils WHERE community_code = ANY (?)")
                .param(asked.codes())
                .query((row, number) -> drafted.put(row.getString("community_code"), new HashSet<>()))
                .list();
        database.sql("""
                        SELECT community_code, matter FROM council.topic_matters
                        WHERE community_code = ANY (?)
                        """)
                .param(drafted.keySet().toArray(String[]::new))
                .query((row, number) -> java.util.Objects.requireNonNull(drafted.get(row.getString("community_code")))
                        .add(row.getString("matter")))
                .list();
        var found = gatherings.among(drafted.keySet(), asked.now());
        var gathered = new HashMap<String, Gathered>();
        drafted.forEach((community, matters) -> {
            var here = found.getOrDefault(community, List.of());
            gathered.put(
                    community,
                    new Gathered(
                            here.size(),
                            here.stream()
                                    .filter(one -> one.references().stream().anyMatch(matters::contains))
                                    .count()));
        });
        return gathered;
    }

    @Override
    protected Finding judge(String community, @Nullable Gathered said, Asked asked) {
        var here = said == null ? new Gathered(0, 0) : said;
        return new Finding(
                community,
                here.gatherings() == 0 ? Result.NOT_APPLICABLE : Result.met(here.topics() == here.gatherings()),
                List.of(here.gatherings(), here.topics()),
                asked.now(),
                said == null ? null : "/communities/" + community + "/council",
                null);
    }
}
