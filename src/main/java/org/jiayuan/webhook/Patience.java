package org.jiayuan.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiayuan.shared.Rule;

/** When what was not taken is sent again. */
@Rule(
        clause = "9.1.4",
        says =
                "What a webhook does not take is sent again after one minute, then after twice as long each time, at most "
                        + "four hours; after twelve tries, about a day, it is parked until somebody sends it again.",
        source = "issue 4, Open (webhooks, retried from the outbox); Standard Webhooks 1.0")
final class Patience {

    /** After so many tries it is parked. */
    static final int TRIES = 12;

    private static final Duration LONGEST = Duration.ofHours(4);

    private Patience() {}

    /** When it is tried next after so many tries; empty when that was the last. */
    static Optional<Instant> next(int tries, Instant now) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        var wait = Duration.ofMinutes(1L << (tries - 1));
        return Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
