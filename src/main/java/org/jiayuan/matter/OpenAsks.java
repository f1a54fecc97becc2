package org.jiayuan.matter;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which questions of a matter wait for an answer. */
@Component
public class OpenAsks {

    private final JdbcClient database;

    OpenAsks(JdbcClient database) {
        this.database = database;
    }

    /** Their numbers, in order. */
    public List<Integer> of(Matter matter) {
        var id = matter.id();
        return database.sql("""
                        SELECT a.ask FROM matter.asks a
                        WHERE a.community_code = :community AND a.year = :year AND a.number = :number AND a.ask > :closed
                          AND NOT EXISTS (SELECT FROM matter.dropped_asks d
                            WHERE d.community_code = a.community_code AND d.year = a.year AND d.number = a.number
                              AND d.ask = a.ask)
                        ORDER BY a.ask
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .param("closed", matter.asksClosed)
                .query((row, number) -> row.getInt("ask"))
                .list();
    }
}
