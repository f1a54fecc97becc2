package org.jiayuan.privacy;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one module keeps about a person, ready to be shown and to be taken along.
 *
 * @param key of its heading; the file that machines read names it so as well
 * @param items one a record
 * @param more where the whole list is; null if this is all
 */
public record Chapter(
        String key, List<Item> items, @Nullable String more) {

    public Chapter {
        items = List.copyOf(items);
    }

    /** All of it. */
    public static Chapter of(String key, List<Item> items) {
        return new Chapter(key, items, null);
    }

    /**
     * One record.
     *
     * @param title what it is called
     * @param link where she finds it; null if nowhere
     * @param files that belong to it, for taking along
     */
    public record Item(
            String title, List<Fact> facts, @Nullable String link, List<Enclosure> files) {

        public Item {
            facts = List.copyOf(facts);
            files = List.copyOf(files);
        }

        /** One without files. */
        public static Item of(String title, List<Fact> facts) {
            return new Item(title, facts, null, List.of());
        }
    }

    /**
     * One value.
     *
     * @param key under which machines find it
     * @param label what people call it
     */
    public record Fact(String key, String label, String value) {}

    /**
     * A file.
     *
     * @param name with its ending; unlike any other of hers
     * @param bytes opened when it is wanted; the reading is written down then
     */
    public record Enclosure(String name, Supplier<byte[]> bytes) {}
}
