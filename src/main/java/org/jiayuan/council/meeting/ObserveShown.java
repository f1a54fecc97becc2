package org.jiayuan.council.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Threshold;
import org.jiayuan.platform.Rows;
import org.jiayuan.publication.FindPublications;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether each resolution is publicly shown long enough. */
@Rule(
        clause = "2.3.5",
        says = "Each resolution of the last year is shown at least fifteen days.",
        source = "RCL art. 34")
@Component
class ObserveShown extends CommunityPoint<ObserveShown.Shown> {

    static final Threshold DAYS = new Threshold("council.point.shown.days", 15);

    /** How many resolutions there are, and how many are shown so long. */
    record Shown(long resolutions, long shown) {}

    private final FindPublications publications;
    private final JdbcClient database;

    ObserveShown(FindPublications publications, JdbcClient database) {
        super("2.3.5", "council.point.shown", DAYS);
        this.publications = publications;
        this.database = database;
    }

    @Override
    protected Map<String, Shown> look(Asked asked) {
        var days = publications.daysOf(asked.communities(), org.jiayuan.publication.Kind.RESOLUTION);
        var shown = new HashMap<String, Shown>();
        database.sql("""
                        SELECT community_code, year, number FROM council.resolutions
                        WHERE community_code = ANY (:communities) AND passed_at > :from AND passed_at <= :now
                        """)
                .param("communities", asked.codes())
                .param("from", Rows.at(asked.yearAgo()))
                .param("now", Rows.at(asked.now()))
                .query((row, number) -> new Resolution.ResolutionId(
                        row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                .list()
                .forEach(id -> {
                    long so = days.getOrDefault(id.communityCode(), Map.of()).getOrDefault(id.object(), 0L);
                    shown.merge(
                            id.communityCode(),
                            new Shown(1, so >= asked.amounts().of(DAYS) ? 1 : 0),
                            (one, other) ->
                                    new Shown(one.resolutions() + other.resolutions(), one.shown() + other.shown()));
                });
        return shown;
    }

    @Override
    protected Finding judge(String community, @Nullable Shown said, Asked asked) {
        var here = said == null ? new Shown(0, 0) : said;
        return new Finding(
                community,
                here.resolutions() == 0 ? Result.NOT_APPLICABLE : Result.met(here.shown() == here.resolutions()),
                List.of(here.resolutions(), here.shown(), (long) asked.amounts().of(DAYS)),
                asked.now(),
                "/communities/" + community + "/publications",
                null);
    }
}
