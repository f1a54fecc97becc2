package org.jiayuan.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text on its way to being shown.
 *
 * @param original as it was written
 * @param spans what is hidden so far, in order, apart from each other
 */
record Draft(String original, List<Span> spans) {

    /** The text as it would be shown now. */
    String text() {
        var text = new StringBuilder(original.length());
        int end = 0;
        for (var span : spans) {
            text.append(original, end, span.start()).append(span.replacement());
            end = span.end();
        }
        return text.append(original, end, original.length()).toString();
    }

    /** The same with more hidden, found in the text as it would be shown now. */
    Draft hiding(List<Span> found) {
        var places = Places.of(this);
        var all = new ArrayList<>(spans);
        for (var span : found) {
            all.add(new Span(
                    places.starts()[span.start()], places.ends()[span.end() - 1], span.kind(), span.replacement()));
        }
        return new Draft(original, apart(all));
    }

    /** In order, those that overlap joined to one. */
    private static List<Span> apart(List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        var apart = new ArrayList<Span>();
        for (var span : spans) {
            if (!apart.isEmpty() && apart.getLast().overlaps(span)) {
                apart.add(apart.removeLast().with(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    /**
     * Where each character of the shown text comes from in the original; each star of a mask comes from all it hides.
     */
    private record Places(int[] starts, int[] ends) {

        static Places of(Draft draft) {
            int length = draft.text().length();
            var starts = new int[length];
            var ends = new int[length];
            int shown = 0;
            int original = 0;
            for (var span : draft.spans()) {
                for (; original < span.start(); original++, shown++) {
                    starts[shown] = original;
                    ends[shown] = original + 1;
                }
                for (int star = 0; star < span.replacement().length(); star++, shown++) {
                    starts[shown] = span.start();
                    ends[shown] = span.end();
                }
                original = span.end();
            }
            for (; shown < length; original++, shown++) {
                starts[shown] = original;
                ends[shown] = original + 1;
            }
            return new Places(starts, ends);
        }
    }
}
