package org.jiayuan.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The notices of one person. */
@Component
public class Notices {

    private static final String COLUMNS = """
            SELECT id, at, key, args, link, seen_at
            FROM notice.notices
            """;

    private final JdbcClient database;

    Notices(JdbcClient database) {
        this.database = database;
    }

    /**
     * A notice as its person sees it.
     *
     * @param fresh whether she has not seen it yet
     */
    public record Received(UUID id, Instant at, String key, List<String> values, String link, boolean fresh) {

        /** The sentence. */
        public String say(Screen screen) {
            return screen.say(key, Values.shown(values, screen::day));
        }
    }

    /** The newest, or those older than one. */
    public Slice<Received> of(UUID account, @Nullable UUID before, int size) {
        var rows = database.sql(COLUMNS + """
                        WHERE account_id = :account AND (CAST(:before AS uuid) IS NULL OR id < :before)
                        ORDER BY id DESC
                        LIMIT :size
                        """)
                .param("account", account)
                .param("before", before, java.sql.Types.OTHER)
                .param("size", size + 1)
                .query(Notices::received)
                .list();
        return Slice.of(rows, size, received -> received.id().toString());
    }

    /** The newest of those she has not seen, and after them the newest of the others. */
    public List<Received> freshFirst(UUID account, int most) {
        return database.sql(COLUMNS + """
                        WHERE account_id = ?
                        ORDER BY (seen_at IS NULL) DESC, id DESC
                        LIMIT ?
                        """)
                .params(account, most)
                .query(Notices::received)
                .list();
    }

    /** Notes that she opens one, and says where it leads. */
    @Transactional
    public Optional<String> open(UUID account, UUID id, Instant at) {
        database.sql("UPDATE notice.notices SET seen_at = ? WHERE account_id = ? AND id = ? AND seen_at IS NULL")
                .params(Rows.at(at), account, id)
                .update();
        return database.sql("SELECT link FROM notice.notices WHERE account_id = ? AND id = ?")
                .params(account, id)
                .query(String.class)
                .optional();
    }

    /** How many she has not seen. */
    public int fresh(UUID account) {
        return database.sql("SELECT count(*) FROM notice.notices WHERE account_id = ? AND seen_at IS NULL")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Notes that she has seen them all. */
    @Transactional
    public void seen(UUID account, Instant at) {
        database.sql("UPDATE notice.notices SET seen_at = ? WHERE account_id = ? AND seen_at IS NULL")
                .params(Rows.at(at), account)
                .update();
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                Rows.uuid(row, "id"),
                Rows.instant(row, "at"),
                row.getString("key"),
                Rows.json(row, "args").as(new TypeReference<List<String>>() {}),
                row.getString("link"),
                row.getObject("seen_at") == null);
    }
}
