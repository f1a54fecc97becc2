package org.jiayuan.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.calendar.OfficeHours.Span;
import org.jiayuan.platform.Faults;
import org.jiayuan.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a unit.
 *
 * @param typed every field as it was typed, to be shown again
 */
public record UnitForm(Map<String, String> typed, Faults faults) {

    private static final int SHORT = 60;
    private static final int LONG = 200;

    /** An empty one. */
    static UnitForm empty() {
        return new UnitForm(Map.of("hours", HoursText.write(OfficeHours.usual().workingDays())), new Faults());
    }

    /** As a unit stands. */
    static UnitForm of(Unit unit) {
        var typed = new HashMap<String, String>();
        typed.put("name", unit.name());
        typed.put("english", unit.english());
        put(typed, "phone", unit.phone());
        put(typed, "address", unit.address());
        put(typed, "directions", unit.directions());
        put(typed, "night", unit.night());
        typed.put("hours", HoursText.write(unit.hours().workingDays()));
        typed.put("off", HoursText.write(unit.hours().daysOff()));
        return new UnitForm(typed, new Faults());
    }

    private static void put(Map<String, String> typed, String field, @Nullable String value) {
        if (value != null) {
            typed.put(field, value);
        }
    }

    /** As it was sent. */
    static UnitForm of(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        var faults = new Faults();
        typed.put("name", faults.text("name", typed.get("name"), true, SHORT));
        typed.put("english", faults.text("english", typed.get("english"), true, LONG));
        typed.put("phone", faults.text("phone", typed.get("phone"), false, 30));
        if (!typed.get("phone").matches("[0-9 +()\\-（）]*")) {
            faults.add("phone", "unit.broken.phone");
        }
        for (var field : List.of("address", "directions", "night")) {
            typed.put(field, faults.text(field, typed.get(field), false, LONG));
        }
        for (var field : List.of("hours", "off")) {
            if (HoursText.read(faults.text(field, typed.get(field), false, LONG))
                    .isEmpty()) {
                faults.add(field, "unit.broken.hours");
            }
        }
        return new UnitForm(typed, faults);
    }

    /** What was typed into a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The same with what a rule found wrong. */
    UnitForm with(Faults found) {
        return new UnitForm(typed, found);
    }

    /** The unit it describes. */
    Unit unit(UUID id, Unit.Kind kind, @Nullable UUID parent, String division, LocalDate from, @Nullable LocalDate to) {
        return new Unit(
                id,
                kind,
                parent,
                division,
                value("name"),
                value("english"),
                orNull("phone"),
                orNull("address"),
                orNull("directions"),
                new OfficeHours(spans("hours"), spans("off")),
                orNull("night"),
                from,
                to);
    }

    private List<Span> spans(String field) {
        return HoursText.read(value(field)).orElse(List.of());
    }

    private @Nullable String orNull(String field) {
        return value(field).isEmpty() ? null : value(field);
    }
}
