package org.jiayuan.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys, and what was sent with each. */
@Component
class ApiKeys {

    private static final String COLUMNS = "SELECT id, name, tail, hourly, made_at, revoked_at FROM open311.keys\n";

    private final JdbcClient database;

    ApiKeys(JdbcClient database) {
        this.database = database;
    }

    Optional<ApiKey> find(String key) {
        return database.sql(COLUMNS + "WHERE hash = ?")
                .param(ApiKey.hash(key))
                .query(ApiKeys::key)
                .optional();
    }

    Optional<ApiKey> find(UUID id) {
        return database.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(ApiKeys::key)
                .optional();
    }

    void add(ApiKey key, String secret, UUID by) {
        database.sql("""
                        INSERT INTO open311.keys (id, name, hash, tail, hourly, made_at, made_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(key.id(), key.name(), ApiKey.hash(secret), key.tail(), key.hourly(), Rows.at(key.madeAt()), by)
                .update();
    }

    /** Whether it was live until now. */
    boolean revoke(UUID id, UUID by, Instant at) {
        return database.sql(
                                "UPDATE open311.keys SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL")
                        .params(Rows.at(at), by, id)
                        .update()
                > 0;
    }

    /** Notes what came from which system, with a print of its words; the first one stays. */
    void note(MatterId id, UUID key, byte[] print, Instant at) {
        database.sql("""
                        INSERT INTO open311.posts (community_code, year, number, key_id, print, at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(id.communityCode(), id.year(), id.number(), key, print, Rows.at(at))
                .update();
    }

    /** The print of what became that matter; empty if none was taken. */
    Optional<byte[]> print(MatterId id) {
        return database.sql("""
                        SELECT print FROM open311.posts
                        WHERE community_code = ? AND year = ? AND number = ? AND print IS NOT NULL
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query(byte[].class)
                .optional();
    }

    /** Whether that matter came from that system. */
    boolean hasSent(UUID key, MatterId id) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM open311.posts
                            WHERE community_code = ? AND year = ? AND number = ? AND key_id = ?)
                        """)
                .params(id.communityCode(), id.year(), id.number(), key)
                .query(Boolean.class)
                .single();
    }

    /**
     * An update that came before.
     *
     * @param sequence the step it became
     * @param print of its words; null if none was taken
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Update(int sequence, byte @Nullable [] print) {}

    /** What was sent before under the same word. */
    Optional<Update> update(MatterId id, String word) {
        return database.sql("""
                        SELECT sequence, print FROM open311.updates
                        WHERE community_code = ? AND year = ? AND number = ? AND update_id = ?
                        """)
                .params(id.communityCode(), id.year(), id.number(), word)
                .query((row, number) -> new Update(row.getInt("sequence"), row.getBytes("print")))
                .optional();
    }

    /** Notes which step an update became, with a print of its words. */
    void noteUpdate(MatterId id, String word, int sequence, byte[] print, Instant at) {
        database.sql("""
                        INSERT INTO open311.updates (community_code, year, number, update_id, sequence, print, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id.communityCode(), id.year(), id.number(), word, sequence, print, Rows.at(at))
                .update();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                Rows.uuid(row, "id"),
                row.getString("name"),
                row.getString("tail"),
                row.getInt("hourly"),
                Rows.instant(row, "made_at"),
                Rows.instantOrNull(row, "revoked_at"));
    }
}
