package org.jiayuan.council;

import org.jspecify.annotations.Nullable;

/** What was typed, without white space around it and not too long; wherever it comes from. */
final class Texts {

    private Texts() {}

    /** One line that must say something. */
    static String line(String field, @Nullable String typed, int longest) {
        var text = words(field, typed, longest);
        if (text.indexOf('\n') >= 0) {
            throw new CouncilIsWrong(field, "line");
        }
        return text;
    }

    /** Words that must say something. */
    static String words(String field, @Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        if (text.isEmpty()) {
            throw new CouncilIsWrong(field, "missing");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new CouncilIsWrong(field, "long", longest);
        }
        return text;
    }

    /** Words that may be left out. */
    static @Nullable String wordsOrNull(String field, @Nullable String typed, int longest) {
        return typed == null || typed.isBlank() ? null : words(field, typed, longest);
    }
}
