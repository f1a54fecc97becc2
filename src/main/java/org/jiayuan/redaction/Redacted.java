package org.jiayuan.redaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text without what is personal in it. It does not hold the original, so it may be stored and shown.
 *
 * @param text what may be shown
 * @param spans what was hidden, in order, by its place in the original
 */
public record Redacted(String text, List<Span> spans) {

    /**
     * A piece of a text as a page shows it.
     *
     * @param kind what is hidden here, or stood here; null for a piece that is as it was
     */
    public record Piece(String text, @Nullable Kind kind) {}

    public Redacted {
        spans = List.copyOf(spans);
    }

    /** Whether anything was hidden. */
    public boolean hidesSomething() {
        return !spans.isEmpty();
    }

    /** The shown text in pieces, each mask one of its own. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int original = 0;
        int shown = 0;
        for (var span : spans) {
            int length = span.start() - original;
            add(pieces, text.substring(shown, shown + length), null);
            pieces.add(new Piece(span.replacement(), span.kind()));
            shown += length + span.replacement().length();
            original = span.end();
        }
        add(pieces, text.substring(shown), null);
        return pieces;
    }

    /** The original in pieces, each hidden stretch one of its own: for those who may read it. */
    public List<Piece> piecesOf(String original) {
        var pieces = new ArrayList<Piece>();
        int end = 0;
        for (var span : spans) {
            add(pieces, original.substring(end, span.start()), null);
            pieces.add(new Piece(original.substring(span.start(), span.end()), span.kind()));
            end = span.end();
        }
        add(pieces, original.substring(end), null);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, @Nullable Kind kind) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, kind));
        }
    }
}
