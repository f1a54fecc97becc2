package org.jiayuan.redaction;

/**
 * A stretch of a text that is hidden.
 *
 * @param start where it begins in the text it was found in, in UTF-16 units as {@link String} counts
 * @param end where it ends, exclusive
 * @param replacement what stands there instead: only stars, so that nothing of what was hidden shows
 */
public record Span(int start, int end, Kind kind, String replacement) {

    /** What a hidden stretch looks like, however long it was. */
    static final String HIDDEN = "***";

    /** What a hidden surname looks like before its title: {@code *先生}. */
    static final String SURNAME = "*";

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("an empty span");
        }
    }

    static Span hidden(int start, int end, Kind kind) {
        return new Span(start, end, kind, HIDDEN);
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Both as one; of the two kinds the first, of the two masks the longer. */
    Span with(Span other) {
        return new Span(
                Math.min(start, other.start),
                Math.max(end, other.end),
                kind.compareTo(other.kind) <= 0 ? kind : other.kind,
                replacement.length() >= other.replacement.length() ? replacement : other.replacement);
    }
}
