package org.jiayuan.desk;

import java.time.Instant;
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
 * @param aboutEnglish the softer line for those who read the desk in English; null where it reads the same
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
        @Nullable String aboutEnglish,
        java.util.List<String> tags,
        Instant since,
        Instant due,
        boolean dayDue,
        String link) {

    public WaitingItem {
        tags = java.util.List.copyOf(tags);
    }

    /** One whose softer line reads the same in both languages. */
    public WaitingItem(
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
            java.util.List<String> tags,
            Instant since,
            Instant due,
            boolean dayDue,
            String link) {
        this(
                unit, role, person, community, module, reference, kind, label, title, about, null, tags, since, due,
                dayDue, link);
    }
}
