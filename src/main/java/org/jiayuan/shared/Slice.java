package org.jiayuan.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a list that is paged by key.
 *
 * @param items the rows of this stretch
 * @param next what to ask for to get the following stretch, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts a stretch out of rows of which one more was read than is shown.
     *
     * @param key the key of a row, as it travels in an address
     */
    public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> key) {
        if (rows.size() <= size) {
            return new Slice<>(rows, null);
        }
        var items = rows.subList(0, size);
        return new Slice<>(items, key.apply(items.getLast()));
    }
}
