package org.jiayuan.unit.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiayuan.division.Places;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.RotaIsWrong.Problem;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A unit's rota for a week.
 *
 * @param sent what the page's forms say and what is wrong with them
 */
public record DutyPage(
        List<RailLink> rail,
        Unit unit,
        LocalDate monday,
        boolean keeps,
        List<Line> lines,
        List<Person> people,
        List<Category> categories,
        Sent sent) {

    /** The week of one cell. */
    public record Line(String cell, String number, List<Day> days) {}

    /** One day of one cell. */
    public record Day(LocalDate day, List<Entry> shifts) {}

    /**
     * A shift.
     *
     * @param category for which category alone; empty for all
     * @param absent whether she is away on that day
     * @param deputy who stands in then; empty if nobody does
     */
    public record Entry(
            UUID id, String name, String times, String category, boolean absent, String deputy, boolean over) {}

    /** Who may be put on the rota. */
    public record Person(UUID account, String name) {}

    /**
     * What came of the last form.
     *
     * @param typed fields and what was chosen in them
     * @param problems the cells of a workbook that are wrong
     * @param notes what was left out when a week was copied
     */
    public record Sent(Map<String, List<String>> typed, Faults faults, List<Problem> problems, List<String> notes) {

        static Sent nothing(List<String> notes) {
            return new Sent(Map.of(), new Faults(), List.of(), notes);
        }

        /** Whether that was chosen. */
        public boolean chose(String field, String value) {
            return typed.getOrDefault(field, List.of()).contains(value);
        }

        /** What was typed, or something else if nothing was sent. */
        public String value(String field, String otherwise) {
            var values = typed.getOrDefault(field, List.of());
            return values.isEmpty() ? otherwise : values.getFirst();
        }
    }

    /** The seven days. */
    public List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    /** Reads it. */
    @Component
    static class Query {

        private final JdbcClient database;
        private final Keeping keeping;
        private final Units units;
        private final Categories categories;
        private final Places places;
        private final Names names;
        private final Rail rail;

        Query(
                JdbcClient database,
                Keeping keeping,
                Units units,
                Categories categories,
                Places places,
                Names names,
                Rail rail) {
            this.database = database;
            this.keeping = keeping;
            this.units = units;
            this.categories = categories;
            this.places = places;
            this.names = names;
            this.rail = rail;
        }

        private record Row(
                UUID id,
                String cell,
                UUID account,
                Instant from,
                Instant to,
                @Nullable String category,
                boolean absent,
                @Nullable UUID deputy) {}

        static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        DutyPage of(Unit unit, LocalDate day, Act act, Sent sent, Screen screen) {
            var monday = monday(day);
            var rows = rows(unit, monday);
            var members = units.members(unit.id());
            var people = new HashSet<>(members);
            rows.forEach(row -> {
                people.add(row.account());
                if (row.deputy() != null) {
                    people.add(row.deputy());
                }
            });
            var called = names.ofStaff(people);
            return new DutyPage(
                    rail.of(act.by()),
                    unit,
                    monday,
                    keeping.keeps(unit, act.by()) && unit.to() == null,
                    lines(unit, monday, rows, called, screen),
                    members.stream()
                            .map(account -> new Person(
                                    account, called.getOrDefault(account, screen.say("unit.member.unknown"))))
                            .toList(),
                    categories.on(screen.today()),
                    sent);
        }

        private List<Row> rows(Unit unit, LocalDate monday) {
            return database.sql("""
                            SELECT s.id, s.cell, s.account_id, s.starts_at, s.ends_at, s.category,
                                a.account_id IS NOT NULL AS absent, a.deputy
                            FROM unit.shifts s
                            LEFT JOIN LATERAL (SELECT account_id, deputy FROM unit.absences
                                WHERE account_id = s.account_id AND starts_at < s.ends_at AND ends_at > s.starts_at
                                ORDER BY starts_at LIMIT 1) a ON true
                            WHERE s.unit_id = ? AND s.starts_at >= ? AND s.starts_at < ?
                            ORDER BY s.starts_at, s.id
                            """)
                    .params(unit.id(), Rows.at(Shanghai.startOf(monday)), Rows.at(Shanghai.startOf(monday.plusDays(7))))
                    .query((row, number) -> new Row(
                            Rows.uuid(row, "id"),
                            row.getString("cell"),
                            Rows.uuid(row, "account_id"),
                            Rows.instant(row, "starts_at"),
                            Rows.instant(row, "ends_at"),
                            row.getString("category"),
                            row.getBoolean("absent"),
                            Rows.uuidOrNull(row, "deputy")))
                    .list();
        }

        private List<Line> lines(Unit unit, LocalDate monday, List<Row> rows, Map<UUID, String> called, Screen screen) {
            var byCell = new TreeMap<String, List<Row>>();
            places.cells(unit.division()).forEach(cell -> byCell.put(cell.id().code(), new ArrayList<>()));
            rows.forEach(row -> byCell.computeIfAbsent(row.cell(), cell -> new ArrayList<>())
                    .add(row));
            return byCell.entrySet().stream()
                    .map(cell -> new Line(
                            cell.getKey(),
                            cell.getKey().substring(12),
                            IntStream.range(0, 7)
                                    .mapToObj(monday::plusDays)
                                    .map(day -> new Day(day, entries(cell.getValue(), day, called, screen)))
                                    .toList()))
                    .toList();
        }

        private List<Entry> entries(List<Row> rows, LocalDate day, Map<UUID, String> called, Screen screen) {
            return rows.stream()
                    .filter(row -> Shanghai.day(row.from()).equals(day))
                    .map(row -> new Entry(
                            row.id(),
                            called.getOrDefault(row.account(), screen.say("unit.member.unknown")),
                            times(row, screen),
                            category(row.category(), screen),
                            row.absent(),
                            row.deputy() == null ? "" : called.getOrDefault(row.deputy(), ""),
                            !row.to().isAfter(screen.now())))
                    .toList();
        }

        private static String times(Row row, Screen screen) {
            return screen.time(Shanghai.clock(row.from()).toLocalTime()) + "–"
                    + screen.time(Shanghai.clock(row.to()).toLocalTime());
        }

        private String category(@Nullable String code, Screen screen) {
            return code == null
                    ? ""
                    : categories
                            .find(code, screen.today())
                            .map(category -> category.name(screen.english()))
                            .orElse(code);
        }
    }
}
