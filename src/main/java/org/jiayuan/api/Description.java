package org.jiayuan.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.platform.Json;
import org.jspecify.annotations.Nullable;

/** The OpenAPI 3.1 document, made from the operations and the records they answer. */
public final class Description {

    private final String site;
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    private Description(String site) {
        this.site = site;
    }

    /** The document for a site that is reached there. */
    public static String of(String site) {
        return new Description(site).document();
    }

    private String document() {
        var paths = new LinkedHashMap<String, Object>();
        for (var operation : Operation.values()) {
            paths.put(operation.path(), Map.of("get", operation(operation)));
        }
        schemas.put("Problem", object(Map.of("title", text(), "status", Map.of("type", "integer"), "detail", text())));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Jiayuan",
                        "version",
                        "1",
                        "description",
                        "Divisions, categories and public matters of a district; a reporter's own matter with her token."));
        document.put("servers", List.of(Map.of("url", site + Operation.BASE)));
        document.put("paths", paths);
        document.put("webhooks", Map.of("matter", Map.of("post", event())));
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas,
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return Json.of(document).text();
    }

    /** What we send, where a system administrator has registered an address for it. */
    private Map<String, Object> event() {
        var content = Map.of("application/json", Map.of("schema", reference(Answer.MatterEvent.class)));
        return Map.of(
                "operationId",
                "matter_event",
                "summary",
                "Something public has changed in a matter; sent at least once, answered with any 2xx",
                "parameters",
                List.of(
                        header("webhook-id", "The event's id, the same every time it is sent"),
                        header("webhook-timestamp", "When it was sent, in seconds since 1970"),
                        header(
                                "webhook-signature",
                                "v1, and the HMAC-SHA256 of id.timestamp.body in Base64 (Standard Webhooks)")),
                "requestBody",
                Map.of("required", true, "content", content),
                "responses",
                Map.of("2XX", Map.of("description", "Taken; anything else is sent again")));
    }

    private static Map<String, Object> header(String name, String says) {
        return Map.of("name", name, "in", "header", "required", true, "description", says, "schema", text());
    }

    private Map<String, Object> operation(Operation operation) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("200", answer("As asked", "application/json", reference(operation.answer())));
        answers.put("default", answer("A problem", "application/problem+json", named("Problem")));
        var described = new LinkedHashMap<String, Object>();
        described.put("operationId", operation.name().toLowerCase(java.util.Locale.ROOT));
        described.put("summary", operation.summary());
        described.put(
                "parameters",
                operation.parameters().stream().map(Description::parameter).toList());
        if (operation.need() == Operation.Need.TOKEN) {
            described.put("security", List.of(Map.of("token", List.of())));
        }
        described.put("responses", answers);
        return described;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        return Map.of(
                "name",
                parameter.code(),
                "in",
                parameter.place(),
                "required",
                parameter.place().equals("path"),
                "description",
                parameter.description(),
                "schema",
                parameter.schema());
    }

    private static Map<String, Object> answer(String says, String type, Map<String, Object> schema) {
        return Map.of("description", says, "content", Map.of(type, Map.of("schema", schema)));
    }

    private Map<String, Object> reference(Class<?> type) {
        var name = type.getSimpleName();
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            var properties = new LinkedHashMap<String, Object>();
            Arrays.stream(type.getRecordComponents())
                    .forEach(component -> properties.put(component.getName(), property(component)));
            schemas.put(name, object(properties));
        }
        return named(name);
    }

    private static Map<String, Object> named(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(properties.keySet()),
                "additionalProperties",
                false);
    }

    private Map<String, Object> property(RecordComponent component) {
        var schema = schema(component.getAnnotatedType());
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return schema;
        }
        if (schema.containsKey("$ref")) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }
        var open = new LinkedHashMap<>(schema);
        open.put("type", new ArrayList<>(List.of(String.valueOf(schema.get("type")), "null")));
        return open;
    }

    private Map<String, Object> schema(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            return Map.of("type", "array", "items", schema(list.getAnnotatedActualTypeArguments()[0]));
        }
        var type = (Class<?>) annotated.getType();
        if (type == String.class) {
            return text();
        }
        if (type == int.class) {
            return Map.of("type", "integer");
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == Double.class) {
            return Map.of("type", "number");
        }
        if (type == OffsetDateTime.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        return reference(type);
    }

    private static Map<String, Object> text() {
        return Map.of("type", "string");
    }
}
