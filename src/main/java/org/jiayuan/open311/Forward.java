package org.jiayuan.open311;

import java.time.Instant;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A matter on its way to another system, and what is heard of it.
 *
 * @param sequence of the step that brought it to the unit
 * @param token what the other system gave until it has a number for it
 * @param request its number there
 * @param status as it was heard last: {@code open}, {@code closed}
 * @param sentAt when it was taken there
 * @param heardAt when something was heard last
 * @param tries how often the next thing has failed
 * @param failure why, as a key or as that system said it; null if nothing fails
 * @param nextTry when the next thing is tried; null if nothing is to be done
 */
public record Forward(
        MatterId matter,
        int sequence,
        UUID unit,
        State state,
        @Nullable String token,
        @Nullable String request,
        @Nullable String status,
        @Nullable Instant sentAt,
        @Nullable Instant heardAt,
        int tries,
        @Nullable String failure,
        @Nullable Instant nextTry) {

    /** Where it stands. */
    public enum State {
        /** It waits to be sent. */
        WAITING,
        /** It was taken there and has no number yet. */
        SENT,
        /** It has a number there. */
        OPEN,
        /** It was closed there, and the answer has come back. */
        DONE,
        /** It is not that unit's any more. */
        OVER,
        /** It was not taken, however often it was tried. */
        FAILED
    }

    /** Kept for a failure of ours: the text is not public yet, or that system has no service for the category. */
    static final String UNSHOWN = "UNSHOWN";

    static final String NO_SERVICE = "NO_SERVICE";

    /** What it is called for that system, the same every time it is sent. */
    String word() {
        return matter.communityCode() + "-" + matter.reference() + "-" + sequence;
    }
}
