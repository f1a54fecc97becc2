package org.jiayuan.appeal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that mean somebody may be in danger right now: before anything else the emergency numbers are shown. */
@Rule(
        clause = "9.2.6",
        says = "Where a text speaks of fire, gas, injury, violence or drowning, the form shows 119, 120, 110 and 122 "
                + "before it takes the appeal. The words are rows that the district keeps.",
        source = "matter.md, row 1; GB/T 33358: emergencies go to 110, 119, 120, 122")
@Component
public class DangerWords {

    static final String SIGNAL = "appeal.danger-words";

    private final JdbcClient database;
    private final Cache<String, List<Sought>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    DangerWords(JdbcClient database, Signals signals) {
        this.database = database;
        signals.on(SIGNAL, key -> known.invalidateAll());
    }

    private record Sought(DangerWord word, Pattern pattern) {}

    /**
     * The numbers to call, the most urgent first; none if nothing sounds dangerous.
     *
     * @param category chosen for it; empty if none is yet
     */
    public List<String> in(String text, String category, LocalDate day) {
        var found = sought().stream()
                .filter(sought -> sought.word().on(day) && sought.word().in(category))
                .filter(sought -> sought.pattern().matcher(text).find())
                .map(sought -> sought.word().number())
                .distinct()
                .toList();
        return DangerWord.NUMBERS.stream().filter(found::contains).toList();
    }

    /** Every row, past and coming ones too, as they were entered. */
    public List<DangerWord> rows() {
        return sought().stream().map(Sought::word).toList();
    }

    private List<Sought> sought() {
        return known.get(
                SIGNAL,
                key -> database
                        .sql("""
                                SELECT number, word, category, effective_from, effective_to
                                FROM appeal.danger_words
                                ORDER BY effective_from, number, word, category
                                """)
                        .query((row, number) -> new DangerWord(
                                row.getString("number"),
                                row.getString("word"),
                                row.getString("category"),
                                Rows.day(row, "effective_from"),
                                Rows.dayOrNull(row, "effective_to")))
                        .list()
                        .stream()
                        .map(word -> new Sought(word, word.pattern()))
                        .toList());
    }
}
