package org.jiayuan.council.meeting;

import java.time.Instant;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting: drafted from what happened, signed by the chair, then published.
 *
 * @param text as it was signed; as it would be now, while it is not
 * @param onPaper whether the chair signed a sheet of paper, and the secretary says so
 */
public record Minutes(
        MeetingId meeting,
        String remarks,
        String text,
        @Nullable Instant signedAt,
        boolean onPaper,
        @Nullable Instant publishedAt) {}
