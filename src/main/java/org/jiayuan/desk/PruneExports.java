package org.jiayuan.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and deletes the notes of exports whose time is over. */
@Component
public class PruneExports {

    private final JdbcClient database;

    PruneExports(JdbcClient database) {
        this.database = database;
    }

    /** How many are older than that. */
    public long count(Instant before) {
        return database.sql("SELECT count(*) FROM desk.exports WHERE at < ?")
                .param(Rows.at(before))
                .query(Long.class)
                .single();
    }

    /** Some of them. */
    public List<UUID> due(Instant before, int most) {
        return database.sql("SELECT id FROM desk.exports WHERE at < ? ORDER BY at, id LIMIT ?")
                .params(Rows.at(before), most)
                .query((row, number) -> Rows.uuid(row, "id"))
                .list();
    }

    /** Deletes them. */
    public void delete(List<UUID> ids) {
        database.sql("DELETE FROM desk.exports WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }
}
