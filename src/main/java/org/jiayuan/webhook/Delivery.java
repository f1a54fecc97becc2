package org.jiayuan.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to one webhook. It says what happened to which matter; what is sent of it is looked up when it is.
 *
 * @param id of the event, the same every time it is sent
 * @param sequence of the step; null where there is none
 * @param since when it began to wait: when it happened, or when somebody sent it again
 * @param tries how often it was sent
 */
record Delivery(
        UUID id,
        UUID webhook,
        MatterId matter,
        Type type,
        @Nullable Integer sequence,
        Instant at,
        Instant since,
        int tries) {

    /** What happened. */
    enum Type {
        /** Its text is public, or more of it is. */
        PUBLISHED,
        /** There was a step that everybody sees. */
        MOVED,
        /** It is not public any more. */
        HIDDEN;

        /** As it is written. */
        String code() {
            return "matter." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
