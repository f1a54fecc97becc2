package org.jiayuan.desk;

import java.util.List;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Uuid7;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits: modules replace the items of one of their records in the transaction that changes it. */
@Service
public class Waiting {

    private final JdbcTemplate database;

    Waiting(JdbcTemplate database) {
        this.database = database;
    }

    /** Lets exactly these items wait for a record; none, if nothing does. */
    @Transactional
    public void replace(String community, String module, String reference, List<WaitingItem> items) {
        database.update(
                "DELETE FROM desk.waiting WHERE community_code = ? AND module = ? AND reference = ?",
                community,
                module,
                reference);
        if (items.isEmpty()) {
            return;
        }
        database.batchUpdate("""
                INSERT INTO desk.waiting
                    (unit_id, id, role, person, community_code, module, reference, kind, label, title, about, tags,
                     since, due, day_due, link, about_english)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, items, items.size(), (statement, item) -> {
            statement.setObject(1, item.unit());
            statement.setObject(2, Uuid7.at(item.since()));
            statement.setString(3, item.role().name());
            statement.setObject(4, item.person());
            statement.setString(5, item.community());
            statement.setString(6, item.module());
            statement.setString(7, item.reference());
            statement.setString(8, item.kind());
            statement.setString(9, item.label());
            statement.setString(10, item.title());
            statement.setString(11, item.about());
            statement.setArray(
                    12,
                    statement.getConnection().createArrayOf("text", item.tags().toArray()));
            statement.setObject(13, Rows.at(item.since()));
            statement.setObject(14, Rows.at(item.due()));
            statement.setBoolean(15, item.dayDue());
            statement.setString(16, item.link());
            statement.setString(17, item.aboutEnglish());
        });
    }

    /** Whether anything waits for that record. */
    public boolean waits(String community, String module, String reference) {
        return Boolean.TRUE.equals(database.queryForObject(
                "SELECT EXISTS (SELECT FROM desk.waiting WHERE community_code = ? AND module = ? AND reference = ?)",
                Boolean.class,
                community,
                module,
                reference));
    }

    /** Whether anything waits for that unit or somebody in it. */
    public boolean any(UUID unit) {
        return Boolean.TRUE.equals(database.queryForObject(
                "SELECT EXISTS (SELECT FROM desk.waiting WHERE unit_id = ?)", Boolean.class, unit));
    }
}
