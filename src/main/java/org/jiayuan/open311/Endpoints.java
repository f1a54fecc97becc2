package org.jiayuan.open311;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The units that are another system; kept in memory, since each move of a matter asks for them. */
@Component
public class Endpoints {

    /** What the keys are sealed for. */
    static final String KEY = "open311.endpoint-key";

    private static final String SIGNAL = "open311.endpoints";

    private final JdbcClient database;
    private final Signals signals;
    private final Vault vault;
    private final Cache<String, Map<UUID, Endpoint>> all =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Endpoints(JdbcClient database, Signals signals, Vault vault) {
        this.database = database;
        this.signals = signals;
        this.vault = vault;
        signals.on(SIGNAL, key -> all.invalidateAll());
    }

    /** All of them, by unit. */
    Map<UUID, Endpoint> all() {
        return all.get(
                SIGNAL,
                key -> database
                        .sql("SELECT unit_id, url, jurisdiction, services FROM open311.endpoints")
                        .query((row, number) -> new Endpoint(
                                Rows.uuid(row, "unit_id"),
                                row.getString("url"),
                                row.getString("jurisdiction"),
                                Rows.json(row, "services").as(new TypeReference<Map<String, String>>() {})))
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Endpoint::unit, Function.identity())));
    }

    /** That of a unit. */
    public Optional<Endpoint> find(UUID unit) {
        return Optional.ofNullable(all().get(unit));
    }

    /** The key it wants with what is sent; empty if none. */
    String key(UUID unit) {
        return database.sql("SELECT api_key FROM open311.endpoints WHERE unit_id = ?")
                .param(unit)
                .query((row, number) -> Optional.ofNullable(Rows.sealedOrNull(row, "api_key")))
                .optional()
                .flatMap(Function.identity())
                .map(kept -> vault.open(KEY, kept))
                .orElse("");
    }

    /**
     * Sets it.
     *
     * @param key the new one; empty to keep the one there is
     */
    void set(Endpoint endpoint, String key, UUID by, Instant at) {
        database.sql("""
                        INSERT INTO open311.endpoints (unit_id, url, jurisdiction, api_key, services, set_at, set_by)
                        VALUES (:unit, :url, :jurisdiction, :key, :services, :at, :by)
                        ON CONFLICT (unit_id) DO UPDATE SET url = EXCLUDED.url, jurisdiction = EXCLUDED.jurisdiction,
                            api_key = coalesce(EXCLUDED.api_key, open311.endpoints.api_key),
                            services = EXCLUDED.services, set_at = EXCLUDED.set_at, set_by = EXCLUDED.set_by
                        """)
                .param("unit", endpoint.unit())
                .param("url", endpoint.url())
                .param("jurisdiction", endpoint.jurisdiction())
                .param("key", key.isEmpty() ? null : vault.seal(KEY, key).bytes(), java.sql.Types.BINARY)
                .param("services", Json.of(endpoint.services()).column())
                .param("at", Rows.at(at))
                .param("by", by)
                .update();
        signals.raise(SIGNAL, Signals.EVERYTHING);
    }

    /** Whether there was one. */
    boolean drop(UUID unit) {
        boolean there = database.sql("DELETE FROM open311.endpoints WHERE unit_id = ?")
                        .param(unit)
                        .update()
                > 0;
        signals.raise(SIGNAL, Signals.EVERYTHING);
        return there;
    }
}
