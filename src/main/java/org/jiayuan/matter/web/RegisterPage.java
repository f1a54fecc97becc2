package org.jiayuan.matter.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.desk.DeskClock;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.Reach;
import org.jiayuan.matter.Register;
import org.jiayuan.matter.RegisterFilter;
import org.jiayuan.matter.RegisterLine;
import org.jiayuan.matter.Sight;
import org.jiayuan.matter.State;
import org.jiayuan.platform.ClockFace;
import org.jiayuan.platform.ClockFace.Tone;
import org.jiayuan.platform.Gauge;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The register of matters.
 *
 * @param next the key of the rows that follow; null at the end
 * @param fields the filter as it goes along in a form
 * @param address the filter as it stands in an address
 * @param assigns whether a row can be ticked to be dispatched
 * @param exports whether its reader may take it along as a file
 * @param figures how the month goes
 */
public record RegisterPage(
        List<Group> groups,
        @Nullable String next,
        RegisterFilter filter,
        Map<String, String> fields,
        String address,
        List<Rail.Group> counted,
        List<RailLink> rail,
        String units,
        List<Category> categories,
        List<Division> communities,
        List<Unit> holders,
        boolean assigns,
        boolean exports,
        List<Gauge.Figure> figures) {

    /** Rows that are due alike. */
    public record Group(String key, List<Row> rows) {}

    /**
     * A row.
     *
     * @param assignable whether it can be ticked
     */
    public record Row(RegisterLine line, ClockFace clock, boolean assignable) {

        /** The last part of its number, for the narrow column. */
        public String number() {
            return Integer.toString(line.id().number());
        }

        /** How its state is coloured. */
        public String tone() {
            return switch (line.state()) {
                case CHECKING, REPLIED, CLOSED -> "badge--done";
                default -> clock.tone() == Tone.LATE ? "badge--late" : "";
            };
        }
    }

    /** How many rows are shown. */
    public int shown() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** Whether any row can be opened beside the list. */
    public boolean opens() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> row.line().opens());
    }

    /** Whether matters of several communities stand in it, so that a number alone says too little. */
    public boolean several() {
        return communities.size() != 1;
    }

    /** Puts it together: one statement for the rows, one for the counts. */
    @Component
    static class Query {

        private static final int SIZE = 50;
        private static final int MOST_UNITS = 80;

        private final Register register;
        private final Sight sight;
        private final DeskClock clock;
        private final Rail rail;
        private final Categories categories;
        private final Divisions divisions;
        private final Units units;
        private final MonthGauge gauge;

        Query(
                Register register,
                Sight sight,
                DeskClock clock,
                Rail rail,
                Categories categories,
                Divisions divisions,
                Units units,
                MonthGauge gauge) {
            this.register = register;
            this.sight = sight;
            this.clock = clock;
            this.rail = rail;
            this.categories = categories;
            this.divisions = divisions;
            this.units = units;
            this.gauge = gauge;
        }

        RegisterPage of(RegisterFilter filter, @Nullable String after, Act act, Screen screen) {
            var reach = sight.reach(act.by());
            var slice = register.lines(filter, after, SIZE, reach, act, screen);
            var hers = act.by().units("matter", Role.CLERK, Role.HEAD);
            var rows = slice.items().stream()
                    .map(line -> new Row(
                            line,
                            face(line, screen),
                            line.opens()
                                    && line.state() == State.ACCEPTED
                                    && line.holding() != null
                                    && hers.contains(line.holding())))
                    .toList();
            var communities = communities(reach);
            return new RegisterPage(
                    filter.tab().latestFirst() ? List.of(new Group("", rows)) : groups(rows, screen),
                    slice.next(),
                    filter,
                    RegisterForm.fields(filter, true),
                    RegisterForm.address(filter),
                    rail.counted(act),
                    rail.of(act.by()),
                    screen.list(units.of(act.by().units(), screen.english()).values()),
                    categories.on(screen.today()),
                    communities,
                    holders(filter, communities, reach),
                    rows.stream().anyMatch(Row::assignable),
                    act.by().has(Role.CLERK, Role.HEAD, Role.LEAD),
                    gauge.of(act, screen));
        }

        private List<Division> communities(Reach reach) {
            return reach.communities().stream()
                    .flatMap(code -> divisions.find(code).stream())
                    .toList();
        }

        /** Who may hold what is listed: her own units, those of the community chosen, and those above it. */
        private List<Unit> holders(RegisterFilter filter, List<Division> communities, Reach reach) {
            var chosen = filter.community() != null
                    ? filter.community()
                    : communities.isEmpty() ? null : communities.getFirst().code();
            var holders = new LinkedHashMap<UUID, Unit>();
            reach.units().forEach(unit -> holders.put(unit, units.get(unit)));
            if (chosen != null) {
                divisions.path(chosen).reversed().stream()
                        .filter(division -> filter.community() != null
                                || communities.size() == 1
                                || division.level() != Division.Level.COMMUNITY)
                        .flatMap(division -> units.of(division.code()).stream())
                        .limit(MOST_UNITS)
                        .forEach(unit -> holders.put(unit.id(), unit));
            }
            return new ArrayList<>(holders.values());
        }

        private List<Group> groups(List<Row> rows, Screen screen) {
            var groups = new LinkedHashMap<String, List<Row>>();
            for (var row : rows) {
                groups.computeIfAbsent(group(row.line(), screen), key -> new ArrayList<>())
                        .add(row);
            }
            return groups.entrySet().stream()
                    .map(group -> new Group(group.getKey(), group.getValue()))
                    .toList();
        }

        private String group(RegisterLine line, Screen screen) {
            return switch (line.clock().state()) {
                case RUNNING -> clock.group(line.clock().dueAt(), true, screen);
                case PAUSED -> "paused";
                case ENDED -> "answered";
            };
        }

        private ClockFace face(RegisterLine line, Screen screen) {
            var deadline = line.clock();
            return switch (deadline.state()) {
                case RUNNING ->
                    clock.face(
                            deadline.startedAt(),
                            deadline.dueAt(),
                            deadline.limit().countsDays(),
                            screen);
                case PAUSED ->
                    new ClockFace(
                            Tone.PAUSED,
                            500,
                            screen.say("matter.register.paused"),
                            day(deadline.pausedSince(), screen));
                case ENDED -> ended(line, deadline, screen);
            };
        }

        private static ClockFace ended(RegisterLine line, Deadline deadline, Screen screen) {
            var day = day(line.closedAt() == null ? deadline.endedAt() : line.closedAt(), screen);
            var met = deadline.met();
            var words = met == null ? line.stateKey() : met ? "matter.register.met" : "matter.register.missed";
            return new ClockFace(Tone.DONE, 1000, screen.say(words), day);
        }

        private static String day(java.time.@Nullable Instant at, Screen screen) {
            return at == null ? "" : screen.shortDay(Shanghai.day(at));
        }
    }
}
