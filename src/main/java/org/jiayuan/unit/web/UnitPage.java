package org.jiayuan.unit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One unit: what it is, what it was called, who works there.
 *
 * @param keeps whether it is the reader's to keep
 * @param rota whether it has grid cells to look after
 * @param former who worked there before, the latest first
 * @param wrong which of the page's forms was sent and refused; empty if none
 * @param faults what was wrong with it
 */
public record UnitPage(
        List<RailLink> rail,
        Unit unit,
        String division,
        @Nullable Unit above,
        boolean keeps,
        boolean rota,
        String hours,
        String off,
        List<Alias> aliases,
        List<Member> members,
        List<Former> former,
        UnitForm form,
        String wrong,
        Faults faults) {

    /** What it was called, from when to when. */
    public record Alias(String name, LocalDate from, LocalDate to) {}

    /** Who works there, since when, and when she is away. */
    public record Member(UUID account, String name, LocalDate since, List<Absence> absences) {}

    /** When somebody is away, and who stands in. */
    public record Absence(UUID id, Instant from, Instant to, String deputy) {}

    /** Who worked there, from when to when. */
    public record Former(String name, LocalDate from, LocalDate to) {}

    /** What was wrong with the form of that noun. */
    public Faults in(String noun) {
        return noun.equals(wrong) ? faults : new Faults();
    }

    /** Reads it. */
    @Component
    static class Query {

        private static final int MOST_FORMER = 30;

        private final JdbcClient database;
        private final Keeping keeping;
        private final Units units;
        private final Divisions divisions;
        private final Names names;
        private final Rail rail;

        Query(JdbcClient database, Keeping keeping, Units units, Divisions divisions, Names names, Rail rail) {
            this.database = database;
            this.keeping = keeping;
            this.units = units;
            this.divisions = divisions;
            this.names = names;
            this.rail = rail;
        }

        private record Row(
                UUID account, LocalDate from, @Nullable LocalDate to) {}

        private record Away(
                UUID account,
                UUID id,
                Instant from,
                Instant to,
                @Nullable UUID deputy) {}

        UnitPage of(Unit unit, Act act, UnitForm form, String wrong, Faults faults, Screen screen) {
            var rows = rows(unit);
            var away = away(rows, act.at());
            var people = new HashSet<UUID>();
            rows.forEach(row -> people.add(row.account()));
            away.forEach(one -> Optional.ofNullable(one.deputy()).ifPresent(people::add));
            var called = names.ofStaff(people);
            var unknown = screen.say("unit.member.unknown");
            var division = divisions.get(unit.division());
            return new UnitPage(
                    rail.of(act.by()),
                    unit,
                    division.name(screen.english()),
                    unit.parent() == null ? null : units.get(unit.parent()),
                    keeping.keeps(unit, act.by()),
                    division.level() == Division.Level.COMMUNITY,
                    HoursText.write(unit.hours().workingDays()),
                    HoursText.write(unit.hours().daysOff()),
                    aliases(unit),
                    rows.stream()
                            .filter(row -> row.to() == null)
                            .map(row -> new Member(
                                    row.account(),
                                    called.getOrDefault(row.account(), unknown),
                                    row.from(),
                                    absences(row.account(), away, called)))
                            .toList(),
                    former(rows, called, unknown),
                    form,
                    wrong,
                    faults);
        }

        private List<Row> rows(Unit unit) {
            return database.sql("""
                            SELECT account_id, from_day, to_day FROM unit.members
                            WHERE unit_id = ?
                            ORDER BY to_day DESC NULLS FIRST, from_day, account_id
                            """)
                    .param(unit.id())
                    .query((row, number) -> new Row(
                            Rows.uuid(row, "account_id"), Rows.day(row, "from_day"), Rows.dayOrNull(row, "to_day")))
                    .list();
        }

        private List<Away> away(List<Row> rows, Instant now) {
            return database.sql("""
                            SELECT account_id, id, starts_at, ends_at, deputy FROM unit.absences
                            WHERE account_id = ANY (?) AND ends_at > ?
                            ORDER BY starts_at
                            """)
                    .params(rows.stream().map(Row::account).toArray(UUID[]::new), Rows.at(now))
                    .query((row, number) -> new Away(
                            Rows.uuid(row, "account_id"),
                            Rows.uuid(row, "id"),
                            Rows.instant(row, "starts_at"),
                            Rows.instant(row, "ends_at"),
                            Rows.uuidOrNull(row, "deputy")))
                    .list();
        }

        private static List<Absence> absences(UUID account, List<Away> away, Map<UUID, String> called) {
            return away.stream()
                    .filter(one -> one.account().equals(account))
                    .map(one -> new Absence(
                            one.id(),
                            one.from(),
                            one.to(),
                            one.deputy() == null ? "" : called.getOrDefault(one.deputy(), "")))
                    .toList();
        }

        private static List<Former> former(List<Row> rows, Map<UUID, String> called, String unknown) {
            var former = new ArrayList<Former>();
            for (var row : rows) {
                if (row.to() != null && former.size() < MOST_FORMER) {
                    former.add(new Former(called.getOrDefault(row.account(), unknown), row.from(), row.to()));
                }
            }
            return former;
        }

        /** Each name begins on the day on which the one before ended. */
        private List<Alias> aliases(Unit unit) {
            var aliases = new ArrayList<Alias>();
            database.sql("SELECT name, to_day FROM unit.aliases WHERE unit_id = ? ORDER BY to_day, name")
                    .param(unit.id())
                    .query((row, number) -> aliases.add(new Alias(
                            row.getString("name"),
                            aliases.isEmpty() ? unit.from() : aliases.getLast().to(),
                            Rows.day(row, "to_day"))))
                    .list();
            return aliases.reversed();
        }
    }
}
