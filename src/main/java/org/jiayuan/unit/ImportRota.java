package org.jiayuan.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.RotaIsWrong.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a workbook of shifts, all of it or nothing. */
@Service
public class ImportRota {

    private static final Map<String, String> COLUMN_OF =
            Map.of("from", "D", "account", "C", "cell", "B", "category", "F");

    private final Units units;
    private final Categories categories;
    private final ShiftFits fits;
    private final PlanShift plan;
    private final Names names;

    ImportRota(Units units, Categories categories, ShiftFits fits, PlanShift plan, Names names) {
        this.units = units;
        this.categories = categories;
        this.fits = fits;
        this.plan = plan;
        this.names = names;
    }

    /**
     * Takes it in; a shift that is there already is not doubled.
     *
     * @return how many are new
     * @throws RotaIsWrong naming every cell that is wrong; nothing is stored then
     */
    @Transactional
    public int of(UUID unit, byte[] workbook, Act act) {
        var lines = RotaFile.read(workbook);
        if (lines.isEmpty()) {
            throw new RotaIsWrong("rota-empty", List.of());
        }
        var reading = new Reading(units.get(unit), act);
        for (var line : lines) {
            reading.take(line);
        }
        if (!reading.problems.isEmpty()) {
            reading.problems.sort(Comparator.comparingInt(Problem::row).thenComparing(Problem::column));
            throw new RotaIsWrong("rota-cells", reading.problems);
        }
        return reading.shifts.isEmpty() ? 0 : plan.of(reading.shifts, act);
    }

    /** What has been read so far. */
    private final class Reading {

        private final Unit unit;
        private final Act act;
        private final Map<String, UUID> people = new HashMap<>();
        private final HashSet<String> namesakes = new HashSet<>();
        private final List<Shift> shifts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(Unit unit, Act act) {
            this.unit = unit;
            this.act = act;
            names.ofStaff(units.members(unit.id())).forEach((account, name) -> {
                if (people.put(name, account) != null) {
                    namesakes.add(name);
                }
            });
        }

        void take(RotaFile.Line line) {
            int before = problems.size();
            var day = need(line.day(), line, "A", "rota-day");
            var person = person(line);
            var from = need(line.from(), line, "D", "rota-time");
            var to = need(line.to(), line, "E", "rota-time");
            if (!line.cell().matches("\\d{2}")) {
                problem(line, "B", "rota-cell");
            }
            var category = category(line);
            if (problems.size() > before || day == null || from == null || to == null || person == null) {
                return;
            }
            var ends = to.isAfter(from) ? day : day.plusDays(1);
            add(
                    line,
                    new Shift(
                            unit.id(),
                            Uuid7.at(act.at()),
                            unit.division() + line.cell(),
                            person,
                            Shanghai.moment(day, from),
                            Shanghai.moment(ends, to),
                            category));
        }

        private void add(RotaFile.Line line, Shift shift) {
            var others = new ArrayList<>(fits.between(unit.id(), shift.from(), shift.to()));
            others.addAll(shifts);
            if (others.stream().anyMatch(shift::same)) {
                return;
            }
            if (!shift.to().isAfter(act.at())) {
                problem(line, "A", "shift-past");
                return;
            }
            fits.misfit(shift, others)
                    .ifPresentOrElse(
                            misfit -> problem(line, COLUMN_OF.getOrDefault(misfit.field(), "A"), misfit.key()),
                            () -> shifts.add(shift));
        }

        private @Nullable UUID person(RotaFile.Line line) {
            var found = people.get(line.name());
            if (found == null || namesakes.contains(line.name())) {
                problem(line, "C", found == null ? "rota-name" : "rota-namesake");
            }
            return found;
        }

        private @Nullable String category(RotaFile.Line line) {
            if (line.category().isEmpty()) {
                return null;
            }
            var day = line.day() == null ? act.day() : line.day();
            Optional<String> code = categories.on(day).stream()
                    .filter(one -> one.code().equals(line.category())
                            || one.name().equals(line.category())
                            || one.english().equalsIgnoreCase(line.category()))
                    .map(Category::code)
                    .findFirst();
            if (code.isEmpty()) {
                problem(line, "F", "shift-category");
            }
            return code.orElse(null);
        }

        private <T> @Nullable T need(@Nullable T value, RotaFile.Line line, String column, String key) {
            if (value == null) {
                problem(line, column, key);
            }
            return value;
        }

        private void problem(RotaFile.Line line, String column, String key) {
            problems.add(new Problem(line.number(), column, "unit.broken." + key));
        }
    }
}
