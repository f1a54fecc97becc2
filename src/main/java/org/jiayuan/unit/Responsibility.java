package org.jiayuan.unit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which unit answers a category where: the map category × area → unit. */
@Rule(
        clause = "9.1.4",
        says = "Of the rows for a category that cover the place, the one for the smallest area counts; without any, "
                + "the station answers.",
        source = "matter.md, dispatch rule")
@Component
public class Responsibility {

    static final String SIGNAL = "unit.responsibilities";

    private final JdbcClient database;
    private final Units units;
    private final Categories categories;
    private final Divisions divisions;
    private final UnitLog log;
    private final Signals signals;
    private final Cache<String, List<Row>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    Responsibility(
            JdbcClient database,
            Units units,
            Categories categories,
            Divisions divisions,
            UnitLog log,
            Signals signals) {
        this.database = database;
        this.units = units;
        this.categories = categories;
        this.divisions = divisions;
        this.log = log;
        this.signals = signals;
        signals.on(SIGNAL, key -> known.invalidateAll());
    }

    /**
     * A row of the map.
     *
     * @param area the digits that codes of the area start with
     */
    public record Row(
            String category,
            String area,
            UUID unit,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** The row that counts for a category in a community on a day. */
    public Optional<Row> of(String category, String community, LocalDate day) {
        return rows().stream()
                .filter(row -> row.category().equals(category) && community.startsWith(row.area()))
                .filter(row -> !day.isBefore(row.from()) && (row.to() == null || day.isBefore(row.to())))
                .max(java.util.Comparator.comparingInt(row -> row.area().length()));
    }

    /** The units that answer a category in a community on a day, also those that only do where nobody nearer does. */
    public List<UUID> answering(String category, String community, LocalDate day) {
        return rows().stream()
                .filter(row -> row.category().equals(category) && community.startsWith(row.area()))
                .filter(row -> !day.isBefore(row.from()) && (row.to() == null || day.isBefore(row.to())))
                .map(Row::unit)
                .distinct()
                .toList();
    }

    /** Every row. */
    public List<Row> rows() {
        return known.get(
                SIGNAL,
                key -> database.sql("""
                                SELECT category, area, unit_id, effective_from, effective_to
                                FROM unit.responsibilities
                                ORDER BY category, area, effective_from
                                """)
                        .query((row, number) -> new Row(
                                row.getString("category"),
                                row.getString("area"),
                                Rows.uuid(row, "unit_id"),
                                Rows.day(row, "effective_from"),
                                Rows.dayOrNull(row, "effective_to")))
                        .list());
    }

    /**
     * Lets a unit answer a category in an area from a day on; what held until then is kept.
     *
     * @param area the digits that codes of the area start with
     * @param from today or later
     * @throws UnitIsWrong if there is no such category or area, the unit works elsewhere, or a later row is there
     */
    @Transactional
    public void enter(String category, String area, UUID unit, LocalDate from, Act act) {
        check(category, area, unit, from, act);
        database.sql("""
                        UPDATE unit.responsibilities SET effective_to = :from
                        WHERE category = :category AND area = :area AND effective_from < :from
                          AND (effective_to IS NULL OR effective_to > :from)
                        """)
                .param("category", category)
                .param("area", area)
                .param("from", from)
                .update();
        database.sql("""
                        INSERT INTO unit.responsibilities (category, area, effective_from, unit_id) VALUES (?, ?, ?, ?)
                        ON CONFLICT (category, area, effective_from)
                        DO UPDATE SET unit_id = excluded.unit_id, effective_to = NULL
                        """).params(category, area, from, unit).update();
        log.write(
                act,
                "enter-responsibility",
                "responsibility/" + category + "/" + area,
                Map.of("unit", unit.toString(), "from", from.toString()));
        signals.raise(SIGNAL, category);
    }

    private void check(String category, String area, UUID unit, LocalDate from, Act act) {
        if (categories.find(category, from).isEmpty()) {
            throw new UnitIsWrong("category", "shift-category");
        }
        if (!area.matches("\\d{6}|\\d{9}|\\d{12}") || divisions.find(code(area)).isEmpty()) {
            throw new UnitIsWrong("area", "area");
        }
        var answers = units.find(unit).filter(Unit::answers);
        if (answers.isEmpty()) {
            throw new UnitIsWrong("unit", "unit-missing");
        }
        var works = divisions.get(answers.get().division()).prefix();
        if (!works.startsWith(area) && !area.startsWith(works)) {
            throw new UnitIsWrong("unit", "unit-elsewhere");
        }
        if (from.isBefore(act.day()) && !(act.by() instanceof Actor.Program)) {
            throw new UnitIsWrong("from", "from-past");
        }
        if (rows().stream()
                .anyMatch(row -> row.category().equals(category)
                        && row.area().equals(area)
                        && row.from().isAfter(from))) {
            throw new UnitIsWrong("from", "responsibility-later");
        }
    }

    /**
     * Lets nobody answer a category in just that area any more, from that day on: the wider area's unit does, or the
     * station.
     *
     * @throws NotFound if nobody is entered
     */
    @Transactional
    public void end(String category, String area, LocalDate day, Act act) {
        int ended = database.sql("""
                        DELETE FROM unit.responsibilities
                        WHERE category = ? AND area = ? AND effective_to IS NULL AND effective_from >= ?
                        """).params(category, area, day).update();
        ended += database.sql("""
                        UPDATE unit.responsibilities SET effective_to = :day
                        WHERE category = :category AND area = :area AND effective_from < :day
                          AND (effective_to IS NULL OR effective_to > :day)
                        """)
                .param("day", day)
                .param("category", category)
                .param("area", area)
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
        log.write(act, "end-responsibility", "responsibility/" + category + "/" + area, Map.of("day", day.toString()));
        signals.raise(SIGNAL, category);
    }

    /** The code of the division that an area's digits belong to. */
    public static String code(String area) {
        return (area + "000000").substring(0, 12);
    }
}
