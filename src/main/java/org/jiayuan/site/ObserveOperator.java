package org.jiayuan.site;

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

/** Whether a site has its one named operator ({@link Operators}). */
@Component
class ObserveOperator extends CommunityPoint<Boolean> {

    private final JdbcClient database;

    ObserveOperator(JdbcClient database) {
        super("9.1.5", "site.point.operator");
        this.database = database;
    }

    @Override
    protected Map<String, Boolean> look(Asked asked) {
        var named = new HashMap<String, Boolean>();
        database.sql("""
                        SELECT DISTINCT community_code FROM site.operators
                        WHERE community_code = ANY (:communities) AND from_day <= :today
                          AND (to_day IS NULL OR to_day > :today)
                        """)
                .param("communities", asked.codes())
                .param("today", asked.today())
                .query((row, number) -> named.put(row.getString("community_code"), true))
                .list();
        return named;
    }

    @Override
    protected Finding judge(String community, @Nullable Boolean named, Asked asked) {
        return new Finding(
                community,
                Result.met(named != null),
                List.of(named == null ? 0L : 1L),
                asked.now(),
                "/communities/" + community,
                null);
    }
}
