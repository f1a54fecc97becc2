package org.jiayuan.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiayuan.calendar.LimitKind;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.TypedDay;
import org.jiayuan.unit.Categories.Dated;
import org.jiayuan.unit.Category;

/**
 * What was typed of a category.
 *
 * @param typed every field as it was typed, to be shown again
 */
public record CategoryForm(Map<String, String> typed, Faults faults) {

    /** An empty one, for a new category from that day on. */
    static CategoryForm empty(LocalDate from) {
        return new CategoryForm(
                Map.of(
                        "fresh",
                        "true",
                        "limit",
                        "10",
                        "extension",
                        "5",
                        "near",
                        "120",
                        "recent",
                        "14",
                        "position",
                        "50",
                        "from",
                        from.toString()),
                new Faults());
    }

    /** As one stands, to be changed from that day on. */
    static CategoryForm of(Dated dated, LocalDate from) {
        var category = dated.category();
        var typed = new HashMap<String, String>();
        typed.put("code", category.code());
        typed.put("name", category.name());
        typed.put("english", category.english());
        typed.put("kind", category.kind());
        typed.put("limitKind", category.limitKind().name());
        typed.put("limit", Integer.toString(category.limitAmount()));
        typed.put("extension", Integer.toString(category.extension()));
        typed.put("near", Integer.toString(category.near()));
        typed.put("recent", Integer.toString(category.recent()));
        typed.put("position", Integer.toString(dated.position()));
        typed.put("words", String.join(" ", category.words()));
        typed.put("automatic", Boolean.toString(category.automatic()));
        typed.put("firstLook", Boolean.toString(category.firstLook()));
        typed.put("proposed", Boolean.toString(category.proposed()));
        typed.put("from", from.toString());
        return new CategoryForm(typed, new Faults());
    }

    /** As it was sent. */
    static CategoryForm of(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        var faults = new Faults();
        typed.put("code", faults.text("code", typed.get("code"), true, 31));
        typed.put("name", faults.text("name", typed.get("name"), true, 20));
        typed.put("english", faults.text("english", typed.get("english"), true, 60));
        typed.put("words", faults.text("words", typed.get("words"), false, 1000));
        var form = new CategoryForm(typed, faults);
        for (var field : List.of("limit", "extension", "near", "recent", "position")) {
            if (!form.value(field).matches("\\d{1,4}")) {
                faults.add(field, "unit.broken.number");
            }
        }
        if (form.limitKind().isEmpty()) {
            faults.add("limitKind", "platform.fault.choose");
        }
        if (form.from().isEmpty()) {
            faults.add("from", "unit.broken.day");
        }
        return form;
    }

    /** What was typed into a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether a box was ticked. */
    public boolean ticked(String field) {
        return value(field).equals("true");
    }

    /** Whether it is for a category that is not there yet. */
    public boolean fresh() {
        return ticked("fresh");
    }

    CategoryForm with(Faults found) {
        return new CategoryForm(typed, found);
    }

    Optional<LocalDate> from() {
        try {
            return Optional.of(TypedDay.of(value("from")));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    int position() {
        return number("position");
    }

    private int number(String field) {
        return Integer.parseInt(value(field));
    }

    private Optional<LimitKind> limitKind() {
        return Arrays.stream(LimitKind.values())
                .filter(kind -> kind.name().equals(value("limitKind")))
                .findFirst();
    }

    /** The category it describes. */
    Category category() {
        var words = value("words");
        return new Category(
                value("code"),
                value("name"),
                value("english"),
                value("kind"),
                limitKind().orElseThrow(),
                number("limit"),
                number("extension"),
                ticked("automatic"),
                ticked("firstLook"),
                number("near"),
                number("recent"),
                words.isEmpty() ? List.of() : List.of(words.split("[\\s,，、;；]+")),
                ticked("proposed"));
    }
}
