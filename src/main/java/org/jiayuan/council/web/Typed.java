package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.TypedDay;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into one of several forms of a page.
 *
 * @param form which, by the noun of its address; empty if none was sent
 */
public record Typed(String form, Map<String, String> values, Faults faults) {

    static Typed nothing() {
        return new Typed("", Map.of(), new Faults());
    }

    static Typed of(String form, HttpServletRequest request) {
        var values = new HashMap<String, String>();
        request.getParameterMap().forEach((name, typed) -> values.put(name, typed[0].strip()));
        return new Typed(form, values, new Faults());
    }

    /** What was typed into a field of that form. */
    public String in(String which, String field, String otherwise) {
        return form.equals(which) ? values.getOrDefault(field, otherwise) : otherwise;
    }

    /** What is wrong with that form. */
    public Faults faults(String which) {
        return form.equals(which) ? faults : new Faults();
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether something was typed into each of some fields; noted as a fault where not. */
    boolean filled(String... fields) {
        for (var field : fields) {
            if (value(field).isBlank()) {
                faults.add(field, "council.broken.missing");
            }
        }
        return faults.isEmpty();
    }

    /** The day that was typed; noted as a fault if there is none. */
    Optional<LocalDate> day(String field) {
        try {
            return Optional.of(TypedDay.of(value(field)));
        } catch (DateTimeParseException none) {
            faults.add(field, "council.broken.day");
            return Optional.empty();
        }
    }

    /** The id that was chosen; null if none. */
    @Nullable UUID id(String field) {
        return Uuids.read(value(field)).orElse(null);
    }

    Typed with(Faults found) {
        return new Typed(form, values, found);
    }
}
