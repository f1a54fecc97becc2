package org.jiayuan.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a community says of a clause itself, because no record shows it. It counts once a lead unit has accepted it,
 * and is marked as reported wherever it counts.
 *
 * @param text as the program redacted it
 * @param verdict null until somebody has checked it
 * @param reason why it was refused; null if it was not
 */
public record Evidence(
        String community,
        UUID id,
        String clause,
        String text,
        UUID reportedBy,
        Instant reportedAt,
        @Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable UUID checkedBy,
        @Nullable Instant checkedAt) {

    /** What a lead unit thinks of it. */
    public enum Verdict {
        ACCEPTED,
        REFUSED
    }

    /** Its name as the owner of files. */
    public String owner() {
        return owner(id);
    }

    static String owner(UUID id) {
        return "evidence/" + id;
    }

    /** The word for how it stands. */
    public String word() {
        return verdict == null ? "open" : verdict.name().toLowerCase(java.util.Locale.ROOT);
    }
}
