package org.jiayuan.desk.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiayuan.desk.Deputies;
import org.jiayuan.desk.DeskClock;
import org.jiayuan.desk.Together;
import org.jiayuan.platform.ClockFace;
import org.jiayuan.platform.Gauge;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Slice;
import org.jiayuan.shared.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The queue, by due day.
 *
 * @param counts how many wait, by kind
 * @param kind the kind shown; empty for all
 * @param next the key of the rows that follow; empty at the end
 * @param units for whom one sits at this desk, in words
 * @param together what can be done with several of the rows shown
 * @param figures how the month goes
 */
public record DeskPage(
        List<Group> groups,
        Map<String, Integer> counts,
        String kind,
        String next,
        List<Rail.Group> counted,
        List<RailLink> rail,
        String units,
        List<Together> together,
        List<Gauge.Figure> figures) {

    /** Rows that are due alike: late, today, tomorrow, this week, later. */
    public record Group(String key, List<Row> rows) {}

    /**
     * One thing that waits.
     *
     * @param unit for whom it waits, in words
     * @param mine whether it waits for me alone
     * @param reference {@code 440305007019/2026-418}
     * @param together what can be done with it and others in one go; null if nothing
     */
    public record Row(
            String kind,
            String label,
            String title,
            String about,
            List<String> tags,
            ClockFace clock,
            Instant due,
            String link,
            String unit,
            boolean mine,
            String reference,
            @Nullable Together together) {

        /** The number alone, for the narrow column. */
        public String number() {
            return label.replaceAll(".*〕(\\d+)号$", "$1");
        }

        /** Whether it is late. */
        public boolean late() {
            return clock.tone() == ClockFace.Tone.LATE;
        }
    }

    /** How many there are in all. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Reads it: one statement for the rows, one for the counts. */
    @Component
    static class Query {

        private static final int SIZE = 50;
        private static final String MINE = """
                unit_id = ANY (:units)
                AND (unit_id = ANY (:heads) OR (unit_id::text || role = ANY (:seats)
                    AND (person IS NULL OR person = ANY (:persons))))
                """;

        private final JdbcClient database;
        private final DeskClock clock;
        private final Rail rail;
        private final UnitNames units;
        private final Names names;
        private final Deputies deputies;
        private final List<Together> together;
        private final List<Gauge> gauges;

        Query(
                JdbcClient database,
                DeskClock clock,
                Rail rail,
                UnitNames units,
                Names names,
                Deputies deputies,
                List<Together> together,
                List<Gauge> gauges) {
            this.database = database;
            this.clock = clock;
            this.rail = rail;
            this.units = units;
            this.names = names;
            this.deputies = deputies;
            this.together = List.copyOf(together);
            this.gauges = gauges;
        }

        private record Waits(
                UUID unit,
                UUID id,
                String kind,
                String label,
                String title,
                String about,
                List<String> tags,
                Instant since,
                Instant due,
                boolean dayDue,
                String link,
                @Nullable UUID person,
                String module,
                String reference) {}

        DeskPage of(Act act, @Nullable String kind, @Nullable String after, Screen screen) {
            var actor = act.by();
            var me = Objects.requireNonNull(actor.account());
            var seats = actor.grants().stream()
                    .map(grant -> grant.unit().toString() + grant.role().name())
                    .toArray(String[]::new);
            var heads = actor.units("matter", Role.HEAD).toArray(UUID[]::new);
            var hers = actor.units().toArray(UUID[]::new);
            var away = deputies.absentFor(me, act.at());
            var persons = Stream.concat(Stream.of(me), away.stream()).toArray(UUID[]::new);
            var slice = rows(kind, after, persons, seats, heads, hers);
            var doors = units.of(slice.items().stream().map(Waits::unit).toList());
            var groups = groups(slice.items(), doors, me, names.ofStaff(away), screen);
            return new DeskPage(
                    groups,
                    counts(persons, seats, heads, hers),
                    kind == null ? "" : kind,
                    slice.next() == null ? "" : slice.next(),
                    rail.counted(act),
                    rail.of(actor),
                    String.join("、", units.of(List.of(hers)).values()),
                    offered(groups),
                    gauges.stream()
                            .flatMap(gauge -> gauge.of(act, screen).stream())
                            .toList());
        }

        private static List<Together> offered(List<Group> groups) {
            return groups.stream()
                    .flatMap(group -> group.rows().stream())
                    .map(Row::together)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private @Nullable Together together(Waits row) {
            return together.stream()
                    .filter(one ->
                            one.module().equals(row.module()) && one.kind().equals(row.kind()))
                    .findFirst()
                    .orElse(null);
        }

        private Slice<Waits> rows(
                @Nullable String kind,
                @Nullable String after,
                UUID[] persons,
                String[] seats,
                UUID[] heads,
                UUID[] hers) {
            var from = Position.read(after);
            var found = database.sql("""
                            SELECT unit_id, id, kind, label, title, about, tags, since, due, day_due, link, person, module,
                                community_code || '/' || reference AS reference
                            FROM desk.waiting
                            WHERE
                            """ + MINE + """
                              AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                              AND (due, id) > (:due, :id)
                            ORDER BY due, id
                            LIMIT :size
                            """)
                    .param("units", hers)
                    .param("heads", heads)
                    .param("seats", seats)
                    .param("persons", persons)
                    .param("kind", kind)
                    .param("due", Rows.at(from.due()))
                    .param("id", from.id())
                    .param("size", SIZE + 1)
                    .query(Query::waits)
                    .list();
            return Slice.of(found, SIZE, row -> new Position(row.due(), row.id()).write());
        }

        private static Waits waits(ResultSet row, int number) throws SQLException {
            return new Waits(
                    Rows.uuid(row, "unit_id"),
                    Rows.uuid(row, "id"),
                    row.getString("kind"),
                    row.getString("label"),
                    row.getString("title"),
                    row.getString("about"),
                    Rows.texts(row, "tags"),
                    Rows.instant(row, "since"),
                    Rows.instant(row, "due"),
                    row.getBoolean("day_due"),
                    row.getString("link"),
                    Rows.uuidOrNull(row, "person"),
                    row.getString("module"),
                    row.getString("reference"));
        }

        private Map<String, Integer> counts(UUID[] persons, String[] seats, UUID[] heads, UUID[] hers) {
            var counts = new LinkedHashMap<String, Integer>();
            database.sql("SELECT kind, count(*) AS waiting FROM desk.waiting WHERE " + MINE
                            + " GROUP BY kind ORDER BY kind")
                    .param("units", hers)
                    .param("heads", heads)
                    .param("seats", seats)
                    .param("persons", persons)
                    .query((row, number) -> counts.put(row.getString("kind"), row.getInt("waiting")))
                    .list();
            return counts;
        }

        /** The unit for which it waits, or for whom she stands in. */
        private static String holder(Waits row, Map<UUID, String> doors, Map<UUID, String> away, Screen screen) {
            var absent = row.person() == null ? null : away.get(row.person());
            return absent == null ? doors.getOrDefault(row.unit(), "") : screen.say("desk.stands-in", absent);
        }

        private List<Group> groups(
                List<Waits> rows, Map<UUID, String> doors, UUID me, Map<UUID, String> away, Screen screen) {
            var groups = new LinkedHashMap<String, List<Row>>();
            for (var row : rows) {
                groups.computeIfAbsent(clock.group(row.due(), row.dayDue(), screen), key -> new ArrayList<>())
                        .add(new Row(
                                row.kind(),
                                row.label(),
                                row.title(),
                                row.about(),
                                row.tags(),
                                clock.face(row.since(), row.due(), row.dayDue(), screen),
                                row.due(),
                                row.link(),
                                holder(row, doors, away, screen),
                                me.equals(row.person()),
                                row.reference(),
                                together(row)));
            }
            return groups.entrySet().stream()
                    .map(group -> new Group(group.getKey(), group.getValue()))
                    .toList();
        }
    }
}
