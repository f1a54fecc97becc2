package org.jiayuan.council;

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

/**
 * Whether one member presides. That she is the secretary or the station's head holds in principle only
 * ({@link ChairOffice}): somebody else presides with a reason, and the numbers say so.
 */
@Component
class ObserveChair extends CommunityPoint<ObserveChair.Presiding> {

    /** Whether somebody presides who sits there, and whether she is one of the two. */
    record Presiding(boolean named, boolean usual) {}

    private final JdbcClient database;

    ObserveChair(JdbcClient database) {
        super("2.1.3", "council.point.chair");
        this.database = database;
    }

    @Override
    protected Map<String, Presiding> look(Asked asked) {
        var presiding = new HashMap<String, Presiding>();
        database.sql("""
                        SELECT DISTINCT ON (t.community_code) t.community_code, s.id IS NOT NULL AS named, c.office
                        FROM council.terms t
                        LEFT JOIN council.chairs c ON c.community_code = t.community_code AND c.starts_on <= :today
                        LEFT JOIN council.seats s ON s.community_code = c.community_code AND s.id = c.seat
                            AND s.starts_on <= :today AND (s.ends_on IS NULL OR s.ends_on >= :today)
                        WHERE t.community_code = ANY (:communities) AND t.starts_on <= :today AND t.ends_on >= :today
                        ORDER BY t.community_code, c.starts_on DESC NULLS LAST
                        """)
                .param("communities", asked.codes())
                .param("today", asked.today())
                .query((row, number) -> presiding.put(
                        row.getString("community_code"),
                        new Presiding(
                                row.getBoolean("named"),
                                row.getString("office") != null
                                        && ChairOffice.valueOf(row.getString("office"))
                                                .usual())))
                .list();
        return presiding;
    }

    @Override
    protected Finding judge(String community, @Nullable Presiding said, Asked asked) {
        if (said == null) {
            return new Finding(community, Result.NOT_APPLICABLE, List.of(0L, 0L), asked.now(), null, null);
        }
        return new Finding(
                community,
                Result.met(said.named()),
                List.of(said.named() ? 1L : 0L, said.named() && said.usual() ? 1L : 0L),
                asked.now(),
                "/communities/" + community + "/council",
                null);
    }
}
