package org.jiayuan.matter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiayuan.shared.Rule;

/**
 * Many alike matters of one place within some days: a reason to talk about it with everybody.
 *
 * @param category the code of theirs
 * @param cell the grid cell they lie in, two digits
 * @param references theirs, {@code 2026-418}, the oldest first
 * @param titles theirs, redacted
 * @param from the day of the first
 * @param to the day of the last
 */
@Rule(
        clause = "2.2.3",
        says =
                "Five matters of one category in one grid cell within thirty days are a gathering, from which a topic for the "
                        + "council can be drafted.",
        source = "programme 2.2.3: contested issues that residents raise; the numbers are ours")
public record Gathering(
        String category, String cell, List<String> references, List<String> titles, LocalDate from, LocalDate to) {

    private static final int LEAST = 5;
    private static final int DAYS = 30;

    public Gathering {
        references = List.copyOf(references);
        titles = List.copyOf(titles);
    }

    /** Whether so many are a gathering. */
    static boolean isOne(int matters) {
        return matters >= LEAST;
    }

    /** From when on matters count. */
    static Instant since(Instant now) {
        return now.minus(Duration.ofDays(DAYS));
    }
}
