package org.jiayuan.programme;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jiayuan.observation.ObservationStale;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/**
 * Computes anew what has changed: an event notes the community, and a minute later at most all that were noted are
 * computed together, however often each was.
 */
@Service
class ComputeStale implements Job {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final ComputeFindings compute;
    private final ComputeEverything everything;
    private final Trees trees;

    ComputeStale(JdbcClient database, ComputeFindings compute, ComputeEverything everything, Trees trees) {
        this.database = database;
        this.compute = compute;
        this.everything = everything;
        this.trees = trees;
    }

    private record Noted(String community, Instant since) {}

    @ApplicationModuleListener
    void on(ObservationStale stale) {
        database.sql("""
                        INSERT INTO programme.stale (community_code, since) VALUES (?, ?)
                        ON CONFLICT (community_code) DO UPDATE
                        SET since = greatest(programme.stale.since, excluded.since)
                        """).params(stale.community(), Rows.at(stale.at())).update();
    }

    @Override
    public String name() {
        return "programme.stale";
    }

    @Override
    public void run(Instant now) {
        if (trees.none()) {
            everything.run(now);
        }
        List<Noted> noted;
        do {
            noted = database.sql("SELECT community_code, since FROM programme.stale ORDER BY community_code LIMIT ?")
                    .param(AT_ONCE)
                    .query((row, number) -> new Noted(row.getString("community_code"), Rows.instant(row, "since")))
                    .list();
            noted.stream()
                    .map(Noted::community)
                    .collect(Collectors.groupingBy(GrowTrees::subDistrict))
                    .values()
                    .forEach(communities -> compute.of(communities, now));
            noted.forEach(this::done);
        } while (noted.size() == AT_ONCE);
    }

    private void done(Noted noted) {
        database.sql("DELETE FROM programme.stale WHERE community_code = ? AND since <= ?")
                .params(noted.community(), Rows.at(noted.since()))
                .update();
    }
}
