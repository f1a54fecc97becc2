package org.jiayuan.platform;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The columns in which a module keeps what the vault has sealed, so that they can be sealed anew when there is a new key.
 * Each module that seals has a bean of this type.
 */
public interface SealedColumns {

    /** They. */
    List<Column> all();

    /**
     * One.
     *
     * @param table with its schema
     * @param key the columns of its primary key
     * @param name of the column
     * @param purpose what it is sealed for
     * @param indexes the blind indexes beside it that are made of the same value
     * @param also a statement to be run with it, with the key's columns and the indexes as parameters; null if none
     */
    record Column(
            String table,
            List<String> key,
            String name,
            String purpose,
            List<BlindIndex> indexes,
            @Nullable String also) {

        public Column {
            key = List.copyOf(key);
            indexes = List.copyOf(indexes);
        }

        /** One without indexes. */
        public static Column of(String table, List<String> key, String name, String purpose) {
            return new Column(table, key, name, purpose, List.of(), null);
        }
    }

    /**
     * A blind index in the same row.
     *
     * @param column it stands in
     * @param purpose it is made for
     * @param part what of the value it is made of
     */
    record BlindIndex(String column, String purpose, UnaryOperator<String> part) {}
}
