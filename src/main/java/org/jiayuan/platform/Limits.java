package org.jiayuan.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often something may be done from one address or account; each node counts for itself. */
@Component
public class Limits {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    Limits() {}

    /**
     * Counts one more.
     *
     * @param what is limited, for example {@code appeal.address}
     * @param who by address or account
     * @param times how often in that time
     * @throws TooOften when it is too much
     */
    public void count(String what, String who, int times, Duration in) {
        var bucket = buckets.get(
                what + " " + who,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, in))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Forgets every count, for a new day of a test. */
    void forget() {
        buckets.invalidateAll();
    }
}
