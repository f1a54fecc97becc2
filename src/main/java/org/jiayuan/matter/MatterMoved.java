package org.jiayuan.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step was made. Ids and values only.
 *
 * @param sequence the step's place in the thread
 */
public record MatterMoved(
        String communityCode,
        int year,
        int number,
        int sequence,
        Action action,
        @Nullable State from,
        State to,
        Instant at) {

    /** Whether it means something to those outside. */
    public boolean forEverybody() {
        return !ShowMatter.AMONG_STAFF.contains(action);
    }

    /** Whose step it was. */
    public Matter.MatterId id() {
        return new Matter.MatterId(communityCode, year, number);
    }
}
