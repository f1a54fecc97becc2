package org.jiayuan.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often something may be done from one address or account, over all nodes. Each node counts for itself first, so that
 * a flood is turned away without the database; what it lets through is counted there. A count in a transaction that fails
 * is forgotten there and stands on its node.
 */
@Component
public class Limits {

    private static final String LEFT =
            "least(:times, l.left_over + extract(epoch FROM clock_timestamp() - l.at) * :times / :seconds)";

    private final JdbcClient database;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    Limits(JdbcClient database, Vault vault, TransactionTemplate transaction) {
        this.database = database;
        this.vault = vault;
        this.transaction = transaction;
    }

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
        var key = key(what, who);
        if (!Boolean.TRUE.equals(transaction.execute(status -> taken(key, times, in)))) {
            throw new TooOften(wait(key, times, in));
        }
    }

    /** Takes one of those that are left, which grow again with time; whether there was one. */
    private boolean taken(String key, int times, Duration in) {
        return database.sql("""
                        INSERT INTO platform.limits AS l (key, left_over, at)
                        VALUES (:key, :times - 1, clock_timestamp())
                        ON CONFLICT (key) DO UPDATE SET at = clock_timestamp(), left_over = %s - 1
                        WHERE %s >= 1
                        """.formatted(LEFT, LEFT))
                        .param("key", key)
                        .param("times", (double) times)
                        .param("seconds", seconds(in))
                        .update()
                > 0;
    }

    /** Takes one back that was counted, as what it was counted for turned out to be right: only what is wrong is limited. */
    public void takeBack(String what, String who, int times, Duration in) {
        var bucket = buckets.getIfPresent(what + " " + who);
        if (bucket != null) {
            bucket.addTokens(1);
        }
        database.sql(
                        "UPDATE platform.limits l SET left_over = least(:times, %s + 1), at = clock_timestamp() WHERE key = :key"
                                .formatted(LEFT))
                .param("key", key(what, who))
                .param("times", (double) times)
                .param("seconds", seconds(in))
                .update();
    }

    private String key(String what, String who) {
        return what + " " + vault.index("platform.limit", what + " " + who);
    }

    private Duration wait(String key, int times, Duration in) {
        double seconds = database.sql(
                        "SELECT (1 - " + LEFT + ") * :seconds / :times FROM platform.limits l WHERE key = :key")
                .param("key", key)
                .param("times", (double) times)
                .param("seconds", seconds(in))
                .query(Double.class)
                .optional()
                .orElse(0.0);
        return Duration.ofMillis(Math.max(0, Math.round(seconds * 1000)));
    }

    private static double seconds(Duration in) {
        return in.toMillis() / 1000.0;
    }

    /** Forgets what has been full again for long. */
    void prune() {
        database.sql("DELETE FROM platform.limits WHERE at < clock_timestamp() - interval '2 days'")
                .update();
    }
}
