package org.jiayuan.matter;

import java.util.List;
import org.jiayuan.matter.Matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been asked of a reporter already, so that nothing is asked twice. */
@Component
public class Questions {

    private final JdbcClient database;

    Questions(JdbcClient database) {
        this.database = database;
    }

    /** The questions, redacted. */
    public List<String> asked(MatterId id) {
        return database.sql("""
                        SELECT redacted FROM matter.steps
                        WHERE community_code = ? AND year = ? AND number = ? AND action = 'ASK'
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query((row, number) -> row.getString("redacted"))
                .list();
    }
}
