package org.jiayuan.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jiayuan.platform.Signals;

/**
 * What homes show that changes seldom: kept in this node's memory until the community's pages change or the day is over,
 * and a minute at most, so that a home made anew sends no statement for it.
 *
 * @param <V> what is kept of a community
 */
public final class KeptFacts<V> {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final BiFunction<String, LocalDate, V> find;
    private final Cache<String, Dated<V>> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LONGEST).build();

    /** @param find looks it up for a community on a day */
    public KeptFacts(Signals signals, BiFunction<String, LocalDate, V> find) {
        this.find = find;
        signals.on(Generations.SIGNAL, this::forget);
    }

    private record Dated<V>(LocalDate day, V value) {}

    /** That of a community today. */
    public V of(String community, LocalDate today) {
        var kept = known.getIfPresent(community);
        if (kept == null || !kept.day().equals(today)) {
            kept = known.asMap().compute(community, (code, old) -> new Dated<>(today, find.apply(code, today)));
        }
        return kept.value();
    }

    private void forget(String community) {
        if (community.equals(Signals.EVERYTHING)) {
            known.invalidateAll();
        } else {
            known.invalidate(community);
        }
    }
}
