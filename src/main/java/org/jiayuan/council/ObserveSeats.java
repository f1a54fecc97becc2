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

/** Whether all seven constituencies sit in the council. */
@Component
class ObserveSeats extends CommunityPoint<ObserveSeats.Sitting> {

    private static final int CONSTITUENCIES = Constituency.values().length;

    /** How many constituencies and seats are taken. */
    record Sitting(long constituencies, long seats) {}

    private final JdbcClient database;

    ObserveSeats(JdbcClient database) {
        super("2.1.2", "council.point.seats");
        this.database = database;
    }

    @Override
    protected Map<String, Sitting> look(Asked asked) {
        var sitting = new HashMap<String, Sitting>();
        database.sql("""
                        SELECT t.community_code, count(s.id) AS seats, count(DISTINCT s.constituency) AS constituencies
                        FROM council.terms t
                        LEFT JOIN council.seats s ON s.community_code = t.community_code AND s.term = t.number
                            AND s.starts_on <= :today AND (s.ends_on IS NULL OR s.ends_on >= :today)
                        WHERE t.community_code = ANY (:communities) AND t.starts_on <= :today AND t.ends_on >= :today
                        GROUP BY t.community_code
                        """)
                .param("communities", asked.codes())
                .param("today", asked.today())
                .query((row, number) -> sitting.put(
                        row.getString("community_code"),
                        new Sitting(row.getLong("constituencies"), row.getLong("seats"))))
                .list();
        return sitting;
    }

    @Override
    protected Finding judge(String community, @Nullable Sitting here, Asked asked) {
        return new Finding(
                community,
                here == null ? Result.NOT_APPLICABLE : Result.met(here.constituencies() == CONSTITUENCIES),
                List.of(here == null ? 0L : here.constituencies(), here == null ? 0L : here.seats(), (long)
                        CONSTITUENCIES),
                asked.now(),
                "/communities/" + community + "/council",
                null);
    }
}
