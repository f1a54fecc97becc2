package org.jiayuan.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What should happen soon after submission; they move nothing and are kept as met or missed.
 *
 * @param acceptBy within one working hour
 * @param dispatchBy on the same working day
 * @param firstWordBy within 24 hours
 */
public record Milestones(
        Instant acceptBy,
        @Nullable Instant acceptedAt,
        Instant dispatchBy,
        @Nullable Instant dispatchedAt,
        Instant firstWordBy,
        @Nullable Instant firstWordAt) {

    Milestones accepted(Instant at) {
        return acceptedAt != null
                ? this
                : new Milestones(acceptBy, at, dispatchBy, dispatchedAt, firstWordBy, firstWordAt);
    }

    Milestones dispatched(Instant at) {
        return dispatchedAt != null
                ? this
                : new Milestones(acceptBy, acceptedAt, dispatchBy, at, firstWordBy, firstWordAt);
    }

    Milestones spoken(Instant at) {
        return firstWordAt != null
                ? this
                : new Milestones(acceptBy, acceptedAt, dispatchBy, dispatchedAt, firstWordBy, at);
    }
}
