package org.jiayuan.desk.web;

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
import org.jiayuan.desk.web.WaitingRows.Sitter;
import org.jiayuan.desk.web.WaitingRows.Waits;
import org.jiayuan.platform.ClockFace;
import org.jiayuan.platform.Gauge;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.UnitNames;
import org.jspecify.annotations.Nullable;
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

        private final WaitingRows waiting;
        private final DeskClock clock;
        private final Rail rail;
        private final UnitNames units;
        private final Names names;
        private final Deputies deputies;
        private final List<Together> together;
        private final List<Gauge> gauges;

        Query(
                WaitingRows waiting,
                DeskClock clock,
                Rail rail,
                UnitNames units,
                Names names,
                Deputies deputies,
                List<Together> together,
                List<Gauge> gauges) {
            this.waiting = waiting;
            this.clock = clock;
            this.rail = rail;
            this.units = units;
            this.names = names;
            this.deputies = deputies;
            this.together = List.copyOf(together);
            this.gauges = gauges;
        }

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
            var sitter = new Sitter(hers, heads, seats, persons);
            var slice = waiting.page(kind, after, sitter);
            var doors = units.of(slice.items().stream().map(Waits::unit).toList(), screen.english());
            var groups = groups(slice.items(), doors, me, names.ofStaff(away), screen);
            return new DeskPage(
                    groups,
                    waiting.counts(sitter),
                    kind == null ? "" : kind,
                    slice.next() == null ? "" : slice.next(),
                    rail.counted(act),
                    rail.of(actor),
                    screen.list(units.of(List.of(hers), screen.english()).values()),
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
                                screen.english() && row.aboutEnglish() != null ? row.aboutEnglish() : row.about(),
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
