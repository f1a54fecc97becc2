package org.jiayuan.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Something that is to be done again and again, on one node at a time. A bean of this type is scheduled. */
public interface Job {

    /** A name that stays. */
    String name();

    /** How often; or once a day, if {@link #daily()} says when. */
    default Duration every() {
        return Duration.ofMinutes(1);
    }

    /** The time of day in Shanghai; null if it is done more often. */
    default @Nullable LocalTime daily() {
        return null;
    }

    /** Does it. Must be harmless when done twice. */
    void run(Instant now);
}
