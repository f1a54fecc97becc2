package org.jiayuan.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The webhooks. Those that are told are kept in memory, since each move of a matter asks for them. */
@Component
class Webhooks {

    /** What a secret is sealed for. */
    static final String SECRET = "webhook.secret";

    private static final String SIGNAL = "webhook";
    private static final String COLUMNS =
            "SELECT id, name, url, division, categories, english, made_at, stopped_at FROM webhook.hooks\n";

    private final JdbcClient database;
    private final Signals signals;
    private final Cache<String, List<Webhook>> live =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Webhooks(JdbcClient database, Signals signals) {
        this.database = database;
        this.signals = signals;
        signals.on(SIGNAL, key -> live.invalidateAll());
    }

    /** Those that are told. */
    List<Webhook> live() {
        return live.get(
                SIGNAL,
                key -> database.sql(COLUMNS + "WHERE stopped_at IS NULL ORDER BY id")
                        .query(Webhooks::webhook)
                        .list());
    }

    Optional<Webhook> find(UUID id) {
        return database.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(Webhooks::webhook)
                .optional();
    }

    /** What is signed with, the newest first: for a while after a renewal the one before counts too. */
    List<Sealed> secrets(UUID id, Instant now) {
        return database.sql("""
                        SELECT 1 AS place, secret FROM webhook.hooks WHERE id = :id
                        UNION ALL
                        SELECT 2, old_secret FROM webhook.hooks WHERE id = :id AND old_until > :now
                        ORDER BY place
                        """)
                .param("id", id)
                .param("now", Rows.at(now))
                .query((row, number) -> Rows.sealed(row, "secret"))
                .list();
    }

    /** Puts a new secret in the place of the one it has, which stays good until then. */
    void renew(UUID id, Sealed secret, Instant until) {
        database.sql("""
                        UPDATE webhook.hooks SET old_secret = secret, old_until = ?, secret = ?
                        WHERE id = ? AND stopped_at IS NULL
                        """).params(Rows.at(until), secret.bytes(), id).update();
    }

    /** Forgets the old secrets whose time is over. */
    void forgetOld(Instant now) {
        database.sql("UPDATE webhook.hooks SET old_secret = NULL, old_until = NULL WHERE old_until <= ?")
                .param(Rows.at(now))
                .update();
    }

    void add(Webhook webhook, Sealed secret, UUID by) {
        database.sql("""
                        INSERT INTO webhook.hooks
                            (id, name, url, division, categories, english, secret, made_at, made_by)
                        VALUES (:id, :name, :url, :division, :categories, :english, :secret, :at, :by)
                        """)
                .param("id", webhook.id())
                .param("name", webhook.name())
                .param("url", webhook.url())
                .param("division", webhook.division())
                .param("categories", webhook.categories().stream().sorted().toArray(String[]::new))
                .param("english", webhook.english())
                .param("secret", secret.bytes())
                .param("at", Rows.at(webhook.madeAt()))
                .param("by", by)
                .update();
        signals.raise(SIGNAL, Signals.EVERYTHING);
    }

    /** Whether it was told until now. */
    boolean stop(UUID id, UUID by, Instant at) {
        boolean told = database.sql(
                                "UPDATE webhook.hooks SET stopped_at = ?, stopped_by = ? WHERE id = ? AND stopped_at IS NULL")
                        .params(Rows.at(at), by, id)
                        .update()
                > 0;
        database.sql("DELETE FROM webhook.deliveries WHERE hook_id = ? AND state = 'WAITING'")
                .param(id)
                .update();
        signals.raise(SIGNAL, Signals.EVERYTHING);
        return told;
    }

    static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                Rows.uuid(row, "id"),
                row.getString("name"),
                row.getString("url"),
                row.getString("division"),
                Set.copyOf(Rows.texts(row, "categories")),
                row.getBoolean("english"),
                Rows.instant(row, "made_at"),
                Rows.instantOrNull(row, "stopped_at"));
    }
}
