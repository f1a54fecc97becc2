package org.jiayuan.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an operation takes. */
public enum Parameter {
    CODE("path", "12 digits", List.of(Operation.DIVISION, Operation.MATTER), Map.of("type", "string")),
    REFERENCE("path", "year and number, 2026-418", List.of(Operation.MATTER), Map.of("type", "string")),
    PARENT("query", "12 digits; the district if left out", List.of(Operation.DIVISIONS), Map.of("type", "string")),
    DIVISION(
            "query",
            "12 digits of a community, a sub-district or the district; the district if left out",
            List.of(Operation.MATTERS),
            Map.of("type", "string")),
    CATEGORY("query", "codes with commas between", List.of(Operation.MATTERS), Map.of("type", "string")),
    STATE(
            "query",
            "open: waits for an answer; done: has one",
            List.of(Operation.MATTERS),
            Map.of("type", "string", "enum", List.of("open", "done"))),
    FROM(
            "query",
            "submitted then or later",
            List.of(Operation.MATTERS),
            Map.of("type", "string", "format", "date-time")),
    TO(
            "query",
            "submitted then or earlier",
            List.of(Operation.MATTERS),
            Map.of("type", "string", "format", "date-time")),
    AFTER(
            "query",
            "the key of the last one of the stretch before; next has it",
            List.of(Operation.DIVISIONS, Operation.MATTERS),
            Map.of("type", "string")),
    SIZE(
            "query",
            "how many",
            List.of(Operation.DIVISIONS, Operation.MATTERS),
            Map.of("type", "integer", "minimum", 1, "maximum", 100, "default", 20));

    private final String place;
    private final String description;
    private final List<Operation> of;
    private final Map<String, Object> schema;

    Parameter(String place, String description, List<Operation> of, Map<String, Object> schema) {
        this.place = place;
        this.description = description;
        this.of = of;
        this.schema = Map.copyOf(schema);
    }

    /** As it is written. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it stands: in the path or in the query. */
    public String place() {
        return place;
    }

    public String description() {
        return description;
    }

    List<Operation> of() {
        return of;
    }

    /** Its JSON schema. */
    public Map<String, Object> schema() {
        return schema;
    }
}
