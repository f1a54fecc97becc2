package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiayuan.appeal.AppealText;
import org.jiayuan.platform.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a resident has typed so far, on three screens. It travels in the form itself and nowhere else.
 *
 * @param dangerSeen whether the emergency numbers have been shown
 * @param different whether she said that none of the likely ones is hers
 */
public record AppealForm(
        String text,
        String category,
        String kind,
        String about,
        String lat,
        String lng,
        String cell,
        String facility,
        String words,
        String asks,
        String nickname,
        String phone,
        boolean unlisted,
        boolean dangerSeen,
        boolean different,
        String previous,
        String key) {

    static final int WORDS = 200;
    static final int ASKS = 3000;

    /** As it came. */
    static AppealForm of(HttpServletRequest request) {
        return new AppealForm(
                value(request, "text"),
                value(request, "category"),
                value(request, "kind"),
                value(request, "about"),
                value(request, "lat"),
                value(request, "lng"),
                value(request, "cell"),
                value(request, "facility"),
                value(request, "words"),
                value(request, "asks"),
                value(request, "nickname"),
                value(request, "phone"),
                !value(request, "unlisted").isEmpty(),
                !value(request, "dangerSeen").isEmpty(),
                !value(request, "different").isEmpty(),
                value(request, "previous"),
                value(request, "key"));
    }

    private static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Checks the first screen. */
    Faults checkText() {
        return AppealText.check("text", text, AppealText.LONGEST);
    }

    /** Checks the second screen. */
    Faults checkPlace() {
        var faults = new Faults();
        faults.text("words", words, false, WORDS);
        return faults;
    }

    /** Checks what else is typed on the last screen; names and numbers are checked where they are understood. */
    Faults checkLast() {
        var faults = new Faults();
        faults.text("asks", asks, false, ASKS);
        return faults;
    }

    /** The number typed as latitude or longitude; null if it is none. */
    static @Nullable Double degrees(String typed) {
        try {
            return typed.isBlank() ? null : Double.valueOf(typed);
        } catch (NumberFormatException malformed) {
            return null;
        }
    }

    /** The questions, one a line. */
    List<String> askLines() {
        return asks.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The text as it can be put back into the field: as typed, but not more than a page can bear. */
    public String textShown() {
        return text.length() > 20_000 ? text.substring(0, 20_000) : text;
    }
}
