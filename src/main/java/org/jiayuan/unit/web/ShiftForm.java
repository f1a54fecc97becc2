package org.jiayuan.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.TypedDay;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.Shift;
import org.jspecify.annotations.Nullable;

/** What was chosen for new shifts: one person, some cells, some days, from when to when, for which category. */
record ShiftForm(Map<String, List<String>> typed, Faults faults) {

    private static final int MOST = 700;

    static ShiftForm of(HttpServletRequest request) {
        var typed = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        var form = new ShiftForm(typed, new Faults());
        if (form.account().isEmpty()) {
            form.faults.add("account", "platform.fault.choose");
        }
        if (form.values("cell").isEmpty() || form.values("cell").stream().anyMatch(cell -> !cell.matches("\\d{14}"))) {
            form.faults.add("cell", "unit.broken.shift-cells");
        }
        if (form.days().isEmpty() || form.days().size() * form.values("cell").size() > MOST) {
            form.faults.add("day", "unit.broken.shift-days");
        }
        if (form.time("from").isEmpty() || form.time("to").isEmpty()) {
            form.faults.add("from", "unit.broken.rota-time");
        }
        return form;
    }

    private List<String> values(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    private Optional<UUID> account() {
        try {
            return values("account").stream().findFirst().map(UUID::fromString);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private List<LocalDate> days() {
        try {
            return values("day").stream().map(TypedDay::of).toList();
        } catch (DateTimeException malformed) {
            return List.of();
        }
    }

    private Optional<LocalTime> time(String field) {
        try {
            return values(field).stream().findFirst().map(LocalTime::parse);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** The shifts it describes; one that ends before it begins goes on into the next day. */
    List<Shift> shifts(UUID unit, Act act) {
        var from = time("from").orElseThrow();
        var to = time("to").orElseThrow();
        @Nullable String category = values("category").stream().findFirst().orElse(null);
        var shifts = new ArrayList<Shift>();
        for (var cell : values("cell")) {
            for (var day : days()) {
                shifts.add(new Shift(
                        unit,
                        Uuid7.at(act.at()),
                        cell,
                        account().orElseThrow(),
                        Shanghai.moment(day, from),
                        Shanghai.moment(to.isAfter(from) ? day : day.plusDays(1), to),
                        category));
            }
        }
        return shifts;
    }
}
