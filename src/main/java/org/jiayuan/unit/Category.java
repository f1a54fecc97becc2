package org.jiayuan.unit;

import java.util.List;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.LimitKind;

/**
 * A kind of trouble or wish, as it stands on a day.
 *
 * @param code a short English word, {@code streetlight}
 * @param name 路灯
 * @param english Street lights
 * @param kind what a matter of it usually is, the name of a {@code matter.Kind}
 * @param limitKind what its limit counts
 * @param limitAmount how many
 * @param extension by how much it is extended
 * @param automatic whether the program accepts and dispatches it at once
 * @param firstLook whether the grid member on duty looks first
 * @param near within how many metres another one may be the same
 * @param recent within how many days
 * @param words that hint at it in a text
 * @param proposed whether it is offered as a chip on the form
 */
public record Category(
        String code,
        String name,
        String english,
        String kind,
        LimitKind limitKind,
        int limitAmount,
        int extension,
        boolean automatic,
        boolean firstLook,
        int near,
        int recent,
        List<String> words,
        boolean proposed) {

    /** What a matter of one may be: the names of {@code matter.Kind}. */
    public static final List<String> KINDS = List.of("COMPLAINT", "SUGGESTION", "ENQUIRY", "HELP", "PRAISE");

    public Category {
        words = List.copyOf(words);
    }

    /** How long an answer may take. */
    public Limit limit() {
        return new Limit(limitKind, limitAmount);
    }

    /** Its name for a reader of that language. */
    public String name(boolean inEnglish) {
        return inEnglish ? english : name;
    }
}
