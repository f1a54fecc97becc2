package org.jiayuan.matter;

import java.time.Instant;

/**
 * What everybody may read of a matter has changed without a step: somebody has looked at it, or it has left the public
 * pages. Ids and values only.
 *
 * @param shown whether its text is public now
 */
public record PublicationChanged(String communityCode, int year, int number, boolean shown, Instant at) {

    /** Whose. */
    public Matter.MatterId id() {
        return new Matter.MatterId(communityCode, year, number);
    }
}
