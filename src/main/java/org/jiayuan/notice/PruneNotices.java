package org.jiayuan.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and deletes notices and notes of messages whose time is over; what still waits to be sent is left. */
@Component
public class PruneNotices {

    private final JdbcClient database;

    PruneNotices(JdbcClient database) {
        this.database = database;
    }

    /** How many notices are older than that. */
    public long notices(Instant before) {
        return count("notice.notices WHERE at < ?", before);
    }

    /** Some of them. */
    public List<UUID> notices(Instant before, int most) {
        return ids("notice.notices WHERE at < ?", before, most);
    }

    /** Deletes them. */
    public void deleteNotices(List<UUID> ids) {
        delete("notice.notices", ids);
    }

    /** How many messages were sent, or given up, before that. */
    public long messages(Instant before) {
        return count("notice.messages WHERE next_try IS NULL AND at < ?", before);
    }

    /** Some of them. */
    public List<UUID> messages(Instant before, int most) {
        return ids("notice.messages WHERE next_try IS NULL AND at < ?", before, most);
    }

    /** Deletes them. */
    public void deleteMessages(List<UUID> ids) {
        delete("notice.messages", ids);
    }

    private long count(String which, Instant before) {
        return database.sql("SELECT count(*) FROM " + which)
                .param(Rows.at(before))
                .query(Long.class)
                .single();
    }

    private List<UUID> ids(String which, Instant before, int most) {
        return database.sql("SELECT id FROM " + which + " ORDER BY at, id LIMIT ?")
                .params(Rows.at(before), most)
                .query((row, number) -> Rows.uuid(row, "id"))
                .list();
    }

    private void delete(String table, List<UUID> ids) {
        database.sql("DELETE FROM " + table + " WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }
}
