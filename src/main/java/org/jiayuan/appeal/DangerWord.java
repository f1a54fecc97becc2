package org.jiayuan.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A word that means somebody may be in danger.
 *
 * @param number to call: 119, 120, 110 or 122
 * @param word as it stands in texts; {@code 煤气…味} means both parts a few letters apart; an English word counts whole,
 *     or as a beginning with {@code *} at its end
 * @param category the only one in which it means danger; empty for all
 * @param to the first day on which it counts no longer; null if there is none
 */
public record DangerWord(
        String number,
        String word,
        String category,
        LocalDate from,
        @Nullable LocalDate to) {

    /** The numbers, the most urgent first. */
    public static final List<String> NUMBERS = List.of("119", "120", "110", "122");

    private static final String APART = "…";
    private static final int FEW = 6;

    /** Whether it counts on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether it counts in that category; in an unknown one only what counts everywhere does. */
    boolean in(String code) {
        return category.isEmpty() || category.equals(code);
    }

    /** What finds it in a text. */
    Pattern pattern() {
        var parts = List.of(word.split(APART)).stream()
                .map(DangerWord::part)
                .collect(Collectors.joining(".{0," + FEW + "}"));
        return Pattern.compile(parts, Pattern.CASE_INSENSITIVE);
    }

    private static String part(String typed) {
        boolean english = typed.matches("[A-Za-z].*");
        boolean beginning = typed.endsWith("*");
        var plain = Pattern.quote(beginning ? typed.substring(0, typed.length() - 1) : typed);
        return english ? "\\b" + plain + (beginning ? "" : "\\b") : plain;
    }
}
