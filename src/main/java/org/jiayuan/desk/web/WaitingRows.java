package org.jiayuan.desk.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits for whoever sits at a desk: the rows of one page, and how many there are of each kind. */
@Component
class WaitingRows {

    private static final int SIZE = 50;
    private static final String HERS = """
            unit_id = ANY (:units)
            AND (unit_id = ANY (:heads) OR (unit_id::text || role = ANY (:seats)
                AND (person IS NULL OR person = ANY (:persons))))
            """;

    private final JdbcClient database;

    WaitingRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who sits there.
     *
     * @param units in which she works
     * @param heads of which she is the head
     * @param seats unit and role, one after the other
     * @param persons herself, and whom she stands in for
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sitter(UUID[] units, UUID[] heads, String[] seats, UUID[] persons) {}

    /** One thing that waits, as it stands in the table. */
    record Waits(
            UUID unit,
            UUID id,
            String kind,
            String label,
            String title,
            String about,
            @Nullable String aboutEnglish,
            List<String> tags,
            Instant since,
            Instant due,
            boolean dayDue,
            String link,
            @Nullable UUID person,
            String module,
            String reference) {}

    /** One page of them by due day; of all kinds if that is null. */
    Slice<Waits> page(@Nullable String kind, @Nullable String after, Sitter sitter) {
        var from = Position.read(after);
        var found = asked("""
                        SELECT unit_id, id, kind, label, title, about, about_english, tags, since, due, day_due, link, person, module,
                            community_code || '/' || reference AS reference
                        FROM desk.waiting
                        WHERE
                        """ + HERS + """
                          AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                          AND (due, id) > (:due, :id)
                        ORDER BY due, id
                        LIMIT :size
                        """, sitter)
                .param("kind", kind)
                .param("due", Rows.at(from.due()))
                .param("id", from.id())
                .param("size", SIZE + 1)
                .query(WaitingRows::waits)
                .list();
        return Slice.of(found, SIZE, row -> new Position(row.due(), row.id()).write());
    }

    private JdbcClient.StatementSpec asked(String sql, Sitter sitter) {
        return database.sql(sql)
                .param("units", sitter.units())
                .param("heads", sitter.heads())
                .param("seats", sitter.seats())
                .param("persons", sitter.persons());
    }

    private static Waits waits(ResultSet row, int number) throws SQLException {
        return new Waits(
                Rows.uuid(row, "unit_id"),
                Rows.uuid(row, "id"),
                row.getString("kind"),
                row.getString("label"),
                row.getString("title"),
                row.getString("about"),
                row.getString("about_english"),
                Rows.texts(row, "tags"),
                Rows.instant(row, "since"),
                Rows.instant(row, "due"),
                row.getBoolean("day_due"),
                row.getString("link"),
                Rows.uuidOrNull(row, "person"),
                row.getString("module"),
                row.getString("reference"));
    }

    /** How many there are of each kind. */
    Map<String, Integer> counts(Sitter sitter) {
        var counts = new LinkedHashMap<String, Integer>();
        asked(
                        "SELECT kind, count(*) AS waiting FROM desk.waiting WHERE " + HERS
                                + " GROUP BY kind ORDER BY kind",
                        sitter)
                .query((row, number) -> counts.put(row.getString("kind"), row.getInt("waiting")))
                .list();
        return counts;
    }
}
