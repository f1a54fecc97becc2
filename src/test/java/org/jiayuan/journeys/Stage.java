package org.jiayuan.journeys;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is in the community in which the demonstration plays, by the reference that addresses carry. */
record Stage(JdbcClient database) {

    /** The last matter of which that holds. */
    String matter(String condition) {
        return one("SELECT year || '-' || number FROM matter.matters WHERE community_code = ? AND " + condition
                + " ORDER BY submitted_at DESC LIMIT 1");
    }

    /** Something of the council of which that holds. */
    String council(String table, String condition) {
        return one("SELECT max(year || '-' || number) FROM council." + table + " WHERE community_code = ? AND "
                + condition);
    }

    /** A meeting that was held. */
    String held() {
        return council("meetings", "stage = 'CLOSED'");
    }

    /** What the station shows last. */
    String publication() {
        return one("SELECT year || '-' || number FROM publication.publications WHERE community_code = ? "
                + "ORDER BY year DESC, number DESC LIMIT 1");
    }

    private String one(String statement) {
        return database.sql(statement).param(Town.STAGE).query(String.class).single();
    }
}
