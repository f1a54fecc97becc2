package org.jiayuan.division;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiayuan.division.Division.Level;
import org.jiayuan.division.Division.Point;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.PlaceNames;
import org.jiayuan.shared.Scope;
import org.jiayuan.shared.Shanghai;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds divisions. Those asked for lately are kept in memory; the national list is too long to be. */
@Component
@EnableConfigurationProperties(DivisionSettings.class)
public class Divisions implements PlaceNames {

    static final String SIGNAL = "division";

    private static final String COLUMNS = """
            SELECT code, level, parent_code, name, short_name, pinyin, effective_from, effective_to, lat, lng
            FROM division.divisions
            """;
    private static final String TODAY = "effective_from <= :today AND (effective_to IS NULL OR effective_to >= :today)";

    private final JdbcClient database;
    private final DivisionSettings settings;
    private final Clock clock;
    private final Cache<String, Optional<Division>> byCode = cache();
    private final Cache<String, List<Division>> byParent = cache();
    private final Cache<String, Scope> scopes = cache();
    private final Cache<Scope, List<String>> within = cache();

    Divisions(JdbcClient database, DivisionSettings settings, Clock clock, Signals signals) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        signals.on(SIGNAL, key -> {
            byCode.invalidateAll();
            byParent.invalidateAll();
            scopes.invalidateAll();
            within.invalidateAll();
        });
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build();
    }

    /** The district this installation serves. */
    public Division home() {
        return get(settings.home());
    }

    /** The division with that code. */
    public Optional<Division> find(String code) {
        return byCode.get(
                code,
                key -> database.sql(COLUMNS + "WHERE code = ?")
                        .param(key)
                        .query(Divisions::division)
                        .optional());
    }

    @Override
    public String of(String code, boolean english) {
        return find(code).map(division -> division.name(english)).orElse("");
    }

    /** @throws NotFound if there is none with that code */
    public Division get(String code) {
        return find(code).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if it is not a community people live in */
    public Division community(String code) {
        return find(code)
                .filter(division -> division.level() == Level.COMMUNITY)
                .orElseThrow(NotFound::new);
    }

    /** What lies directly in it today, by code; divisions that only statistics need are left out. */
    public List<Division> childrenOf(String code) {
        return byParent.get(
                code,
                key -> database.sql(COLUMNS + "WHERE parent_code = :parent AND level <> 'VIRTUAL' AND " + TODAY
                                + " ORDER BY code")
                        .param("parent", key)
                        .param("today", Shanghai.day(clock.instant()))
                        .query(Divisions::division)
                        .list());
    }

    /** Where it lies, from the district down to itself. */
    public List<Division> path(String code) {
        var path = new ArrayDeque<Division>();
        for (var division = find(code); division.isPresent(); ) {
            path.addFirst(division.get());
            var parent = division.get().level() == Level.DISTRICT
                    ? null
                    : division.get().parent();
            division = parent == null ? Optional.empty() : find(parent);
        }
        return List.copyOf(path);
    }

    /** The sub-district a community lies in. */
    public Division subDistrictOf(String community) {
        return get(java.util.Objects.requireNonNull(get(community).parent()));
    }

    /** The codes that count as inside it: its own, and those that it, or what lies in it, came from. */
    public Scope scope(String code) {
        return scopes.get(code, key -> {
            var seen = new LinkedHashSet<String>();
            var open = new ArrayDeque<>(List.of(key));
            while (!open.isEmpty()) {
                var next = open.pop();
                var prefix = get(next).prefix();
                if (seen.stream().noneMatch(prefix::startsWith)) {
                    seen.add(prefix);
                    open.addAll(cameFrom(prefix));
                }
            }
            return new Scope(List.copyOf(seen));
        });
    }

    /** The codes of the communities inside, also of those that have ended, in their order. */
    public List<String> within(Scope scope) {
        return within.get(
                scope,
                key -> database.sql("""
                                SELECT d.code
                                FROM unnest(:inside) AS inside (prefix)
                                JOIN division.divisions d ON d.code ~>=~ inside.prefix AND d.code ~<~ (inside.prefix || ':')
                                WHERE d.level = 'COMMUNITY'
                                ORDER BY d.code
                                """)
                        .param("inside", key.prefixes().toArray(String[]::new))
                        .query((row, number) -> row.getString("code"))
                        .list());
    }

    private List<String> cameFrom(String prefix) {
        return database.sql(
                        "SELECT DISTINCT predecessor FROM division.predecessors WHERE code LIKE ? || '%' ORDER BY predecessor")
                .param(prefix)
                .query((row, number) -> row.getString("predecessor"))
                .list();
    }

    /**
     * Communities of the home district whose name, pinyin, initials or code match, best first.
     *
     * @param typed 蔚蓝, weilan, wlha or 440305007019
     */
    public List<Division> search(String typed, int most) {
        var text = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[%_\\\\\\s]", "")
                .replaceAll("(社区|community)$", "");
        if (text.isEmpty()) {
            return List.of();
        }
        var query = COLUMNS + "WHERE " + TODAY + """
                 AND level = 'COMMUNITY' AND code LIKE :home || '%'
                  AND (name LIKE '%' || :text || '%' OR replace(pinyin, ' ', '') LIKE :text || '%'
                    OR initials LIKE :text || '%' OR code LIKE :text || '%')
                ORDER BY (short_name = :text) DESC, (short_name LIKE :text || '%') DESC, (initials = :text) DESC, code
                LIMIT :most
                """;
        return database.sql(query)
                .param("home", home().prefix())
                .param("today", Shanghai.day(clock.instant()))
                .param("text", text)
                .param("most", most)
                .query(Divisions::division)
                .list();
    }

    /** Every community of the home district, by sub-district. */
    public List<Division> communities() {
        var all = new ArrayList<Division>();
        childrenOf(home().code()).forEach(sub -> all.addAll(childrenOf(sub.code())));
        return all;
    }

    private static Division division(ResultSet row, int number) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        return new Division(
                row.getString("code"),
                Level.valueOf(row.getString("level")),
                row.getString("parent_code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("pinyin"),
                Rows.day(row, "effective_from"),
                Rows.dayOrNull(row, "effective_to"),
                lat == null ? null : new Point(lat, row.getDouble("lng")));
    }
}
