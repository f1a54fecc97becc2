package org.jiayuan.division;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.division.Division.Point;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facilities of a community, kept in memory for a while. */
@Component
public class Facilities {

    private final JdbcClient database;
    private final LoadingCache<String, List<Facility>> byCommunity = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build(this::read);

    Facilities(JdbcClient database, Signals signals) {
        this.database = database;
        signals.on(Places.SIGNAL, key -> byCommunity.invalidateAll());
    }

    /** By kind and name. */
    public List<Facility> of(String community) {
        return byCommunity.get(community);
    }

    /** The one with that id. */
    public Optional<Facility> find(String community, UUID id) {
        return of(community).stream()
                .filter(facility -> facility.id().equals(id))
                .findFirst();
    }

    private List<Facility> read(String community) {
        return database.sql("""
                        SELECT id, name, kind, lat, lng, cell, approximate
                        FROM division.facilities
                        WHERE community_code = ?
                        ORDER BY kind, name
                        """)
                .param(community)
                .query((row, number) -> new Facility(
                        community,
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("kind"),
                        new Point(row.getDouble("lat"), row.getDouble("lng")),
                        row.getString("cell"),
                        row.getBoolean("approximate")))
                .list();
    }
}
