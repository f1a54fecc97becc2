package org.jiayuan.council.meeting;

import org.jspecify.annotations.Nullable;

/** What somebody typed, as it is kept. */
final class Typed {

    private Typed() {}

    static String line(String field, @Nullable String typed, int longest) {
        return text(field, typed, longest).replace('\n', ' ');
    }

    static String text(String field, @Nullable String typed, int longest) {
        var text = orEmpty(field, typed, longest);
        if (text.isEmpty()) {
            throw new MeetingForbids(field, "missing");
        }
        return text;
    }

    static String orEmpty(String field, @Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        if (text.codePointCount(0, text.length()) > longest) {
            throw new MeetingForbids(field, "long", longest);
        }
        if (text.chars().anyMatch(Typed::unreadable)) {
            throw new MeetingForbids(field, "unreadable");
        }
        return text;
    }

    private static boolean unreadable(int character) {
        return character == 0xFFFD || (Character.isISOControl(character) && character != '\n' && character != '\t');
    }
}
