package org.jiayuan.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a unit, or for one person in it.
 *
 * @param unit for whom it waits
 * @param role what one must be there to see it
 * @param person for whom alone it waits; the unit's head sees it too
 * @param community where it comes from
 * @param module whose it is, {@code matter}
 * @param reference of the record, {@code 2026-418}; all items of one record are replaced together
 * @param kind what has to be done: a word of the bundle {@code desk.kind.<kind>}
 * @param label its number as people write it, 蔚蓝海岸〔2026〕418号
 * @param title one redacted line
 * @param about a second, softer line: category, place
 * @param aboutEnglish the same for those who read the desk in English
 * @param tags words of the bundle {@code desk.tag.<tag>}, for example {@code redo}, {@code supervised}
 * @param since from when it waits
 * @param due until when it should be done
 * @param dayDue whether the due moment is the end of a day
 * @param link where it is done
 */
public record WaitingItem(
        UUID unit,
        Role role,
        @Nullable UUID person,
        String community,
        String module,
        String reference,
        String kind,
        String label,
        String title,
        String about,
        String aboutEnglish,
        List<String> tags,
        Instant since,
        Instant due,
        boolean dayDue,
        String link) {

    private static final int LINE = 60;

    public WaitingItem {
        tags = List.copyOf(tags);
    }

    /** As much of somebody's words as a line holds. */
    public static String line(String words) {
        return words.codePointCount(0, words.length()) > LINE
                ? words.substring(0, words.offsetByCodePoints(0, LINE)) + "…"
                : words;
    }
}
