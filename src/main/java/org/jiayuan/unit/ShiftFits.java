package org.jiayuan.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.division.Places;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a shift fits into a unit's rota. */
@Rule(
        clause = "9.1.4",
        says =
                "A shift lasts 24 hours at most and is for somebody who works in the unit, in a cell of its area; nobody "
                        + "has two at once in one cell for the same categories.",
        source = "programme 9.1.4 一格多员, 定格定责; an entry twice would count twice")
@Component
class ShiftFits {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final JdbcClient database;
    private final Units units;
    private final Categories categories;
    private final Divisions divisions;
    private final Places places;

    ShiftFits(JdbcClient database, Units units, Categories categories, Divisions divisions, Places places) {
        this.database = database;
        this.units = units;
        this.categories = categories;
        this.divisions = divisions;
        this.places = places;
    }

    /** What is wrong with a shift: the field, and the key of {@code unit.broken.<key>}. */
    record Misfit(String field, String key) {}

    /** The unit's shifts that go on at some moment between the two. */
    List<Shift> between(UUID unit, Instant from, Instant to) {
        return database.sql("""
                        SELECT unit_id, id, cell, account_id, starts_at, ends_at, category FROM unit.shifts
                        WHERE unit_id = ? AND starts_at < ? AND ends_at > ?
                        ORDER BY starts_at, id
                        """)
                .params(unit, Rows.at(to), Rows.at(from))
                .query(Shift::of)
                .list();
    }

    /**
     * What is wrong with it.
     *
     * @param others those beside which it would stand
     */
    Optional<Misfit> misfit(Shift shift, List<Shift> others) {
        if (!shift.from().isBefore(shift.to())
                || Duration.between(shift.from(), shift.to()).compareTo(LONGEST) > 0) {
            return Optional.of(new Misfit("from", "shift-times"));
        }
        if (!units.members(shift.unit()).contains(shift.account())) {
            return Optional.of(new Misfit("account", "shift-of-stranger"));
        }
        if (!inArea(shift)) {
            return Optional.of(new Misfit("cell", "shift-cell"));
        }
        if (shift.category() != null
                && categories.find(shift.category(), Shanghai.day(shift.from())).isEmpty()) {
            return Optional.of(new Misfit("category", "shift-category"));
        }
        boolean twice = others.stream()
                .anyMatch(other -> other.account().equals(shift.account()) && other.meets(shift) && !other.same(shift));
        return twice ? Optional.of(new Misfit("from", "shift-twice")) : Optional.empty();
    }

    private boolean inArea(Shift shift) {
        var division = divisions.get(units.get(shift.unit()).division());
        return shift.cell().startsWith(division.prefix())
                && places.find(CellId.of(shift.cell())).isPresent();
    }
}
