package org.jiayuan.unit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.TypedDay;

/** What was chosen for a row of the map: a category, an area, a unit, from which day on. */
public record ResponsibilityForm(String category, String area, String unit, String from, Faults faults) {

    static ResponsibilityForm empty(LocalDate from) {
        return new ResponsibilityForm("", "", "", from.toString(), new Faults());
    }

    static ResponsibilityForm of(String category, String area, String unit, String from) {
        var form = new ResponsibilityForm(category, area, unit, from, new Faults());
        if (category.isEmpty()) {
            form.faults.add("category", "platform.fault.choose");
        }
        if (area.isEmpty()) {
            form.faults.add("area", "platform.fault.choose");
        }
        if (form.unitId().isEmpty()) {
            form.faults.add("unit", "platform.fault.choose");
        }
        if (form.day().isEmpty()) {
            form.faults.add("from", "unit.broken.day");
        }
        return form;
    }

    ResponsibilityForm with(Faults found) {
        return new ResponsibilityForm(category, area, unit, from, found);
    }

    Optional<UUID> unitId() {
        return Uuids.read(unit);
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(TypedDay.of(from));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
