package org.jiayuan.matter;

import java.util.UUID;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Whose matter it is, as far as she told.
 *
 * @param account if she was signed in, or has claimed it since
 * @param nickname what neighbours see
 * @param name her name, if a clerk wrote it down with consent
 * @param phone her number, for messages
 * @param phoneIndex blind index of the number
 * @param tailIndex blind index of its last four digits
 * @param language in which she is written to
 * @param clerk who wrote it down for her
 */
public record Reporter(
        @Nullable UUID account,
        String nickname,
        @Nullable Sealed name,
        @Nullable Sealed phone,
        @Nullable String phoneIndex,
        @Nullable String tailIndex,
        String language,
        @Nullable UUID clerk) {

    /** What a name that a clerk wrote down is sealed for. */
    public static final String NAME = "matter.reporter-name";
}
