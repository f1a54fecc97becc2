package org.jiayuan.programme;

import java.time.Instant;
import java.util.List;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The communities about which something has changed since they were looked at. */
@Component
class StaleCommunities {

    private static final String LATEST = """
            ON CONFLICT (community_code) DO UPDATE SET since = greatest(programme.stale.since, excluded.since)
            """;

    private final JdbcClient database;

    StaleCommunities(JdbcClient database) {
        this.database = database;
    }

    record Noted(String community, Instant since) {}

    /** Notes a community. */
    void note(String community, Instant since) {
        database.sql("INSERT INTO programme.stale (community_code, since) VALUES (?, ?)" + LATEST)
                .params(community, Rows.at(since))
                .update();
    }

    /** Notes every community of a district that has a tree, at once. */
    void noteAll(String district, Instant since) {
        database.sql("""
                        INSERT INTO programme.stale (community_code, since)
                        SELECT community_code, ? FROM programme.trees
                        WHERE district_code = ? AND level = 'COMMUNITY'
                        """ + LATEST).params(Rows.at(since), district).update();
    }

    /** The first of them. */
    List<Noted> first(int most) {
        return database.sql("SELECT community_code, since FROM programme.stale ORDER BY community_code LIMIT ?")
                .param(most)
                .query((row, number) -> new Noted(row.getString("community_code"), Rows.instant(row, "since")))
                .list();
    }

    /** Forgets one, unless something has changed since. */
    void done(Noted noted) {
        database.sql("DELETE FROM programme.stale WHERE community_code = ? AND since <= ?")
                .params(noted.community(), Rows.at(noted.since()))
                .update();
    }
}
