package org.jiayuan.redaction;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of the writer, and hidden wherever it stands in her text. It shows nothing of itself.
 *
 * @param names what she is called: real name, nickname
 * @param numbers her phone, identity card…, digits with or without separators
 */
public record Known(Set<String> names, Set<String> numbers) {

    private static final Known NOTHING = new Known(Set.of(), Set.of());

    public Known {
        names = stripped(names);
        numbers = stripped(numbers);
    }

    /** Nothing is known: she writes anonymously, or somebody else's text is looked at. */
    public static Known nothing() {
        return NOTHING;
    }

    private static Set<String> stripped(Set<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "known";
    }
}
