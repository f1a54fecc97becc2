package org.jiayuan.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Amounts by name that count from a day on, as a table of a module keeps them with their source: its columns are
 * {@code name}, {@code effective_from}, {@code amount} and {@code source}. All of them stay in memory.
 */
public final class DatedAmounts {

    private final JdbcClient database;
    private final Signals signals;
    private final String table;
    private final Cache<String, List<Row>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    /** Those of a table; its name is the topic of the signal as well that says they have changed. */
    public DatedAmounts(JdbcClient database, Signals signals, String table) {
        this.database = database;
        this.signals = signals;
        this.table = table;
        signals.on(table, key -> known.invalidateAll());
    }

    /**
     * An amount as it was entered.
     *
     * @param from the first day on which it counts
     * @param source the paper it stands in
     */
    public record Row(String name, LocalDate from, int amount, String source) {

        /** What a log says of it. */
        public Map<String, String> detail() {
            return Map.of("from", from.toString(), "amount", Integer.toString(amount));
        }
    }

    /** Every one, the earlier first. */
    public List<Row> rows() {
        return known.get(
                table,
                key -> database.sql("SELECT name, effective_from, amount, source FROM " + table
                                + " ORDER BY effective_from, name")
                        .query((row, number) -> new Row(
                                row.getString("name"),
                                Rows.day(row, "effective_from"),
                                row.getInt("amount"),
                                row.getString("source")))
                        .list());
    }

    /** What counts on a day, by name; nothing where nothing was entered. */
    public Map<String, Integer> on(LocalDate day) {
        var amounts = new HashMap<String, Integer>();
        rows().stream().filter(row -> !row.from().isAfter(day)).forEach(row -> amounts.put(row.name(), row.amount()));
        return amounts;
    }

    /** Enters one, or another in its place for the same day. */
    public void enter(Row row) {
        database.sql("INSERT INTO " + table + """
                         (name, effective_from, amount, source) VALUES (?, ?, ?, ?)
                        ON CONFLICT (name, effective_from) DO UPDATE
                        SET amount = excluded.amount, source = excluded.source
                        """)
                .params(row.name(), row.from(), row.amount(), row.source())
                .update();
        signals.raise(table, row.name());
    }
}
