package org.jiayuan.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Threshold;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether something on a community's pages has changed lately. */
@Rule(
        clause = "9.1.5",
        says = "Something on the site has changed within seven days; a site on which nothing ever changed has no data.",
        source = "programme 9.1.5 (daily upkeep); seven days are domain.md 4.9 [D], to be set by the district")
@Component
class ObserveFreshness extends CommunityPoint<Instant> {

    static final Threshold DAYS = new Threshold("site.point.fresh.days", 7);

    private final JdbcClient database;

    ObserveFreshness(JdbcClient database) {
        super("9.1.5", "site.point.fresh", DAYS);
        this.database = database;
    }

    @Override
    protected Map<String, Instant> look(Asked asked) {
        var changed = new HashMap<String, Instant>();
        database.sql("""
                        SELECT community_code, raised_at FROM site.generations
                        WHERE community_code = ANY (:communities)
                        """)
                .param("communities", asked.codes())
                .query((row, number) -> changed.put(row.getString("community_code"), Rows.instant(row, "raised_at")))
                .list();
        return changed;
    }

    @Override
    protected Finding judge(String community, @Nullable Instant changed, Asked asked) {
        return finding(community, changed, asked.amounts().of(DAYS), asked.now());
    }

    /** What holds of a site that changed then. */
    static Finding finding(String code, @Nullable Instant changed, int days, Instant now) {
        if (changed == null) {
            return new Finding(code, Result.DATA_MISSING, List.of(0L, (long) days), now, "/communities/" + code, null);
        }
        long since = Math.max(
                0,
                Duration.between(Shanghai.startOf(Shanghai.day(changed)), now).toDays());
        LocalDate due = Shanghai.day(changed).plusDays(days);
        return new Finding(
                code,
                Result.met(since <= days),
                List.of(since, (long) days),
                now,
                "/communities/" + code,
                new Due(due, "site.point.fresh.due", "/communities/" + code, true));
    }
}
