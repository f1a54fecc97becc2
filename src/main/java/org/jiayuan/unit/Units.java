package org.jiayuan.unit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds units; those asked for lately are kept in memory. */
@Component
public class Units implements UnitNames {

    static final String SIGNAL = "unit";

    private static final String COLUMNS = """
            SELECT unit_id, kind, parent, division_code, name, english, phone, address, directions, hours, night,
                effective_from, effective_to
            FROM unit.units
            """;

    private final JdbcClient database;
    private final Divisions divisions;
    private final Cache<UUID, Optional<Unit>> byId = cache();
    private final Cache<String, List<Unit>> byDivision = cache();
    private final Cache<UUID, List<UUID>> members = cache();

    Units(JdbcClient database, Divisions divisions, Signals signals) {
        this.database = database;
        this.divisions = divisions;
        signals.on(SIGNAL, key -> {
            byId.invalidateAll();
            byDivision.invalidateAll();
            members.invalidateAll();
        });
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofMinutes(5))
                .build();
    }

    /** The unit with that id, also one that has ended. */
    public Optional<Unit> find(UUID id) {
        return byId.get(
                id,
                key -> database.sql(COLUMNS + "WHERE unit_id = ?")
                        .param(key)
                        .query(Units::unit)
                        .optional());
    }

    /** @throws NotFound if there is none */
    public Unit get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The units that work for a division, by name; none that have ended. */
    public List<Unit> of(String division) {
        return byDivision.get(
                division,
                key -> database.sql(COLUMNS + "WHERE division_code = ? AND effective_to IS NULL ORDER BY name")
                        .param(key)
                        .query(Units::unit)
                        .list());
    }

    /** The unit of that kind that works for a division. */
    public Optional<Unit> of(String division, Unit.Kind kind) {
        return of(division).stream().filter(unit -> unit.kind() == kind).findFirst();
    }

    /**
     * Where a community's appeals come in: its station; until it has one, its sub-district's office; else the district's
     * own unit.
     *
     * @throws NotFound if there is none of them
     */
    public Unit stationOf(String community) {
        return divisions.path(community).reversed().stream()
                .flatMap(division -> of(division.code()).stream()
                        .filter(unit -> unit.kind().intake())
                        .limit(1))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One level up; the topmost is above itself. */
    public Unit above(UUID id) {
        var unit = get(id);
        return unit.parent() == null ? unit : get(unit.parent());
    }

    /** The accounts of those who work there today. */
    public List<UUID> members(UUID id) {
        return members.get(
                id,
                key -> database.sql(
                                "SELECT account_id FROM unit.members WHERE unit_id = ? AND to_day IS NULL ORDER BY account_id")
                        .param(key)
                        .query((row, number) -> Rows.uuid(row, "account_id"))
                        .list());
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> units, boolean inEnglish) {
        var names = new HashMap<UUID, String>();
        units.forEach(id -> find(id).ifPresent(unit -> names.put(id, unit.name(inEnglish))));
        return names;
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                Rows.uuid(row, "unit_id"),
                Unit.Kind.valueOf(row.getString("kind")),
                Rows.uuidOrNull(row, "parent"),
                row.getString("division_code"),
                row.getString("name"),
                row.getString("english"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("directions"),
                hours(row.getString("hours")),
                row.getString("night"),
                Rows.day(row, "effective_from"),
                Rows.dayOrNull(row, "effective_to"));
    }

    private static OfficeHours hours(@Nullable String json) {
        return json == null ? OfficeHours.usual() : new org.jiayuan.platform.Json(json).as(OfficeHours.class);
    }
}
