package org.jiayuan.council.meeting;

import java.time.Instant;
import java.util.List;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jspecify.annotations.Nullable;

/**
 * What residents have agreed to keep to, in one version.
 *
 * @param version from 1, in a community
 * @param resolution by which it was resolved
 * @param concerns what it must not do and may do
 */
public record Convention(
        String community,
        int version,
        ResolutionId resolution,
        String title,
        String text,
        Stage stage,
        List<RightsCheck> concerns,
        Instant raisedAt,
        @Nullable Instant filedAt) {

    /** Where it stands. */
    public enum Stage {
        /** It touches rights: the sub-district has it. */
        BLOCKED,
        /** It waits to be filed with the sub-district. */
        RAISED,
        /** It was filed: residents keep to it. */
        FILED
    }
}
