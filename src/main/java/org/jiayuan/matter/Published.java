package org.jiayuan.matter;

import java.time.Instant;
import java.util.Optional;
import org.jiayuan.division.Division.Point;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.matter.Matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A matter as other systems may have it: what stands on its public page, as values. Until somebody has looked at it, and
 * where its reporter keeps it out of the public list, that is its state and its dates.
 *
 * @param shown whether its text is public
 * @param category the code of its category
 * @param says where it stands, in words
 * @param holder who has it, in words
 * @param title in one line; null if its text is not public
 * @param text as it was released; null likewise
 * @param place in words, empty if nobody may know
 * @param point of the facility it is at, else the middle of its cell: never the point its reporter set
 * @param due the last moment of its deadline
 * @param followers how many have met it too
 */
public record Published(
        MatterId id,
        boolean shown,
        String label,
        Kind kind,
        String category,
        String categoryName,
        State state,
        String says,
        String holder,
        @Nullable String title,
        @Nullable String text,
        String place,
        @Nullable CellId cell,
        @Nullable Point point,
        Instant submittedAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        Instant due,
        int followers) {

    /** Whether an answer has gone out, or it is over. */
    public boolean done() {
        return !state.open() || state == State.REPLIED;
    }

    /** Its address on the public site. */
    public String link() {
        return "/communities/" + id.communityCode() + "/matters/" + id.reference();
    }

    /** {@code 440305007019-2026-418}: what other systems call it. */
    public String code() {
        return code(id);
    }

    /** {@code 440305007019-2026-418}. */
    public static String code(MatterId id) {
        return id.communityCode() + "-" + id.reference();
    }

    /** Reads {@code 440305007019-2026-418}. */
    public static Optional<MatterId> read(String code) {
        return code.length() < 14 || code.charAt(12) != '-'
                ? Optional.empty()
                : Labels.reference(code.substring(0, 12), code.substring(13));
    }
}
