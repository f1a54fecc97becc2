package org.jiayuan.platform;

import java.sql.SQLException;
import org.postgresql.util.PGobject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of a jsonb column.
 *
 * @param text JSON
 */
public record Json(String text) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The value as JSON. */
    public static Json of(Object value) {
        return new Json(MAPPER.writeValueAsString(value));
    }

    /** A piece of JSON to be put into a value as it is. */
    public static Object raw(String json) {
        return MAPPER.readTree(json);
    }

    /** The value again. */
    public <T> T as(Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** The value again, where its type has parameters. */
    public <T> T as(TypeReference<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** As a parameter of a statement. */
    public PGobject column() {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(text);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return column;
    }
}
