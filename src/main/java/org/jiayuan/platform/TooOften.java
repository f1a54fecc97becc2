package org.jiayuan.platform;

import java.time.Duration;

/** Somebody does something more often than is let (429). */
public class TooOften extends RuntimeException {

    private final transient Duration wait;

    /** @param wait how long until it is let again */
    public TooOften(Duration wait) {
        super("too often", null, false, false);
        this.wait = wait;
    }

    /** Whole minutes until it is let again, at least one. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    /** Seconds until it is let again, for {@code Retry-After}. */
    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
