package org.jiayuan.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * What homes show that changes seldom, kept in this node's memory: a home that is made for another look, from the same
 * generation on the same day, sends no statement for it. Whatever raises the generation has it looked up anew, so a page is
 * never made of a fact older than itself.
 *
 * @param <V> what is kept of a community
 */
public final class KeptFacts<V> {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final BiFunction<String, LocalDate, V> find;
    private final Cache<String, Kept<V>> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LONGEST).build();

    /** @param find looks it up for a community on a day */
    public KeptFacts(BiFunction<String, LocalDate, V> find) {
        this.find = find;
    }

    private record Kept<V>(Generations.Mark from, LocalDate day, V value) {}

    /** That of a community today; looked up where no page is being made. */
    public V of(String community, LocalDate today) {
        if (!Generations.MAKING.isBound()) {
            return find.apply(community, today);
        }
        var from = Generations.MAKING.get();
        var kept = known.getIfPresent(community);
        if (kept == null || !kept.from().equals(from) || !kept.day().equals(today)) {
            kept = new Kept<>(from, today, find.apply(community, today));
            known.put(community, kept);
        }
        return kept.value();
    }
}
