package org.jiayuan.publication;

import java.util.List;
import org.jiayuan.redaction.Known;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to show.
 *
 * @param text as it was written; it is redacted before it is stored
 * @param entries the people of a list, with their whole names; stored are the shortened ones
 * @param known names and numbers that must not show wherever they stand
 * @param place where it hangs besides the site: 社区公告栏
 * @param days how many days, counted from the day after
 * @param source the record it belongs to, {@code council/2026-7}; null if none
 * @param link where that record is shown; null if nowhere
 */
public record Draft(
        Kind kind,
        String title,
        String text,
        List<Entry> entries,
        Known known,
        String place,
        int days,
        @Nullable String source,
        @Nullable String link) {

    /** Somebody on a list, and what of her: 楼栋长, 3 栋. */
    public record Entry(String name, String what) {}

    public Draft {
        entries = List.copyOf(entries);
    }

    /** A text without a list, for the least days of its kind. */
    public static Draft of(
            Kind kind, String title, String text, String place, @Nullable String source, @Nullable String link) {
        return new Draft(kind, title, text, List.of(), Known.nothing(), place, kind.leastDays(), source, link);
    }
}
