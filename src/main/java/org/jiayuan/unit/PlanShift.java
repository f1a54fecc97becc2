package org.jiayuan.unit;

import java.time.Duration;
import java.util.List;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts shifts on the rota. */
@Service
public class PlanShift {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final JdbcTemplate database;
    private final Units units;

    PlanShift(JdbcTemplate database, Units units) {
        this.database = database;
        this.units = units;
    }

    /**
     * Puts them there, all or none; a shift that is there already is not doubled.
     *
     * @throws UnitIsWrong if one ends before it begins, is longer than a day, or is for somebody who does not work there
     */
    @Transactional
    public void of(List<Shift> shifts, Act act) {
        for (var shift : shifts) {
            if (!shift.from().isBefore(shift.to())
                    || Duration.between(shift.from(), shift.to()).compareTo(LONGEST) > 0) {
                throw new UnitIsWrong("from", "shift-times");
            }
            if (!units.members(shift.unit()).contains(shift.account())) {
                throw new UnitIsWrong("account", "shift-of-stranger");
            }
        }
        database.batchUpdate("""
                INSERT INTO unit.shifts (unit_id, id, cell, account_id, starts_at, ends_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, shifts, Math.max(1, shifts.size()), (statement, shift) -> {
            statement.setObject(1, shift.unit());
            statement.setObject(2, shift.id());
            statement.setString(3, shift.cell());
            statement.setObject(4, shift.account());
            statement.setObject(5, Rows.at(shift.from()));
            statement.setObject(6, Rows.at(shift.to()));
        });
    }
}
