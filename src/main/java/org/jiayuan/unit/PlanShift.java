package org.jiayuan.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts shifts on the rota. */
@Service
public class PlanShift {

    private final JdbcTemplate database;
    private final Units units;
    private final ShiftFits fits;
    private final UnitLog log;

    PlanShift(JdbcTemplate database, Units units, ShiftFits fits, UnitLog log) {
        this.database = database;
        this.units = units;
        this.fits = fits;
        this.log = log;
    }

    /**
     * Puts them there, all or none; a shift that is there already is not doubled.
     *
     * @return how many are new
     * @throws UnitIsWrong if one does not fit
     */
    @Transactional
    public int of(List<Shift> shifts, Act act) {
        var byUnit = new LinkedHashMap<UUID, List<Shift>>();
        shifts.forEach(shift ->
                byUnit.computeIfAbsent(shift.unit(), unit -> new ArrayList<>()).add(shift));
        return byUnit.entrySet().stream()
                .mapToInt(entry -> plan(entry.getKey(), entry.getValue(), act))
                .sum();
    }

    private int plan(UUID unit, List<Shift> wanted, Act act) {
        var from = wanted.stream().map(Shift::from).min(Instant::compareTo).orElseThrow();
        var to = wanted.stream().map(Shift::to).max(Instant::compareTo).orElseThrow();
        var byCell = new LinkedHashMap<String, List<Shift>>();
        fits.between(unit, from, to).forEach(there -> at(byCell, there.cell()).add(there));
        var fresh = new ArrayList<Shift>();
        for (var shift : wanted) {
            var others = at(byCell, shift.cell());
            fits.misfit(shift, others).ifPresent(misfit -> {
                throw new UnitIsWrong(misfit.field(), misfit.key());
            });
            if (others.stream().noneMatch(shift::same)) {
                fresh.add(shift);
                others.add(shift);
            }
        }
        insert(fresh);
        if (!fresh.isEmpty()) {
            log.write(act, units.get(unit), "plan-shifts", Map.of("shifts", Integer.toString(fresh.size())));
        }
        return fresh.size();
    }

    private static List<Shift> at(Map<String, List<Shift>> byCell, String cell) {
        return byCell.computeIfAbsent(cell, key -> new ArrayList<>());
    }

    private void insert(List<Shift> shifts) {
        database.batchUpdate("""
                INSERT INTO unit.shifts (unit_id, id, cell, account_id, starts_at, ends_at, category)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, shifts, Math.max(1, shifts.size()), (statement, shift) -> {
            statement.setObject(1, shift.unit());
            statement.setObject(2, shift.id());
            statement.setString(3, shift.cell());
            statement.setObject(4, shift.account());
            statement.setObject(5, Rows.at(shift.from()));
            statement.setObject(6, Rows.at(shift.to()));
            statement.setString(7, shift.category());
        });
    }
}
