package org.jiayuan.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiayuan.shared.Rule;

/** When what another system did not take is tried again. */
@Rule(
        clause = "9.1.4",
        says =
                "What another system does not take is sent again after one minute, then after twice as long each time, at "
                        + "most four hours; after twelve tries, about a day, it is parked until somebody sends it again.",
        source = "issue 4, Open (webhooks, retried from the outbox); Standard Webhooks 1.0")
public final class Patience {

    /** After so many tries it is parked. */
    public static final int TRIES = 12;

    /** The longest time between two tries. */
    public static final Duration LONGEST = Duration.ofHours(4);

    private Patience() {}

    /** When it is tried next after so many tries; empty when that was the last. */
    public static Optional<Instant> next(int tries, Instant now) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        var wait = Duration.ofMinutes(1L << (tries - 1));
        return Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
