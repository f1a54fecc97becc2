package org.jiayuan.redaction;

import java.util.List;

/** Looks at texts with one family of patterns alone. */
final class RedactionScenes {

    private RedactionScenes() {}

    /** The text with what that family finds hidden. */
    static String hidden(Finder finder, String text) {
        return new Draft(text, List.of())
                .hiding(finder.in(Folded.of(text)).toList())
                .text();
    }

    /** The text as it would be shown of somebody of whom nothing is known. */
    static String shown(String text) {
        return new Redact().of(text, Known.nothing()).text();
    }
}
