package org.jiayuan.shared;

import java.util.List;

/**
 * A part of the country as prefixes of division codes: the division's own and those of the divisions it came from, so
 * that a redrawn code hides nothing.
 *
 * @param prefixes {@code 440305}, {@code 440305007}, {@code 440305007019}: a code is inside if it starts with one
 */
public record Scope(List<String> prefixes) {

    public Scope {
        prefixes = List.copyOf(prefixes);
    }

    /** Whether a division or community with that code lies inside. */
    public boolean covers(String code) {
        return prefixes.stream().anyMatch(code::startsWith);
    }
}
