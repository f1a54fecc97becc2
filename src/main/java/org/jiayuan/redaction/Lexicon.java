package org.jiayuan.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What names are made of, and the words that look like one and are none: {@code names.txt}, {@code ordinary.txt}. */
final class Lexicon {

    private static final Map<String, List<String>> NAMES = names();
    private static final Set<String> ORDINARY = lines("ordinary.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_WORD = 4;

    private Lexicon() {}

    /** The words under a key of {@code names.txt}. */
    static Set<String> words(String key) {
        return Set.copyOf(Objects.requireNonNull(NAMES.get(key), key));
    }

    /** The characters under a key. */
    static BitSet characters(String key) {
        var characters = new BitSet();
        words(key).forEach(character -> characters.set(character.charAt(0)));
        return characters;
    }

    /** The words under a key as a pattern, the longest first. */
    static String anyOf(String key) {
        return words(key).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whether that character behind a title makes another word of it. */
    static boolean makesAnotherWord(String title, char next) {
        return NAMES.getOrDefault("behind:" + title.charAt(title.length() - 1), List.of())
                .contains(String.valueOf(next));
    }

    /** Whether a word of everyday stands exactly there. */
    static boolean isOrdinary(String text, int start, int end) {
        return end <= text.length() && ORDINARY.contains(text.substring(start, end));
    }

    /**
     * Whether what looks like a name belongs to a word of everyday: one in which its first character stands, and which
     * is more than the beginning of the name (王国 in 王国庆 is no more).
     */
    static boolean isPartOfWord(String text, int at, int end) {
        for (int length = 2; length <= LONGEST_WORD; length++) {
            for (int start = Math.max(0, at - length + 1); start <= at; start++) {
                if ((start < at || start + length >= end) && isOrdinary(text, start, start + length)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A key with one entry has that entry's characters; one with several has them as words. */
    private static Map<String, List<String>> names() {
        var names = new HashMap<String, List<String>>();
        for (var line : lines("names.txt")) {
            var parts = line.split(" ");
            var entries = parts.length == 2 ? parts[1].split("") : Arrays.copyOfRange(parts, 1, parts.length);
            names.computeIfAbsent(parts[0], key -> new ArrayList<>()).addAll(List.of(entries));
        }
        return names;
    }

    private static List<String> lines(String file) {
        try (var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/redaction/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
