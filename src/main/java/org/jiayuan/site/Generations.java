package org.jiayuan.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which generation of each community's pages this node knows to be current. Signals make it quick; a look at the rows
 * raised lately, every few seconds, makes it sure.
 */
@Component
class Generations {

    static final String SIGNAL = "site.pages";

    /** What the page is made from that is being made. */
    static final ScopedValue<Mark> MAKING = ScopedValue.newInstance();

    private static final Duration LOOK_BACK = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final Map<String, Long> current = new ConcurrentHashMap<>();
    private final AtomicLong epoch = new AtomicLong();

    Generations(JdbcClient database, Signals signals) {
        this.database = database;
        signals.on(SIGNAL, this::forget);
    }

    /**
     * A generation as a page was made from it.
     *
     * @param epoch counts how often everything was forgotten
     */
    record Mark(long epoch, long generation) {}

    private void forget(String code) {
        if (code.equals(Signals.EVERYTHING)) {
            epoch.incrementAndGet();
            current.clear();
        } else {
            current.remove(code);
        }
    }

    /**
     * The generation to note before a page is made: read from where the page will be read. A replica may be behind what
     * this node knows already; a page made there is then shown to whoever asked, and is old for everybody else.
     */
    Mark read(String code) {
        long before = epoch.get();
        long generation = database.sql("SELECT generation FROM site.generations WHERE community_code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .orElse(0L);
        current.merge(code, generation, Math::max);
        return new Mark(before, generation);
    }

    /** Whether a page made from that generation is still current, as far as this node knows. */
    boolean holds(String code, Mark mark) {
        var known = current.get(code);
        return known != null && known == mark.generation() && epoch.get() == mark.epoch();
    }

    /** Looks at what was raised lately, here or on another node. */
    void catchUp(Instant now) {
        database.sql("SELECT community_code, generation FROM site.generations WHERE raised_at > ?")
                .param(Rows.at(now.minus(LOOK_BACK)))
                .query((row, number) -> Map.entry(row.getString("community_code"), row.getLong("generation")))
                .list()
                .forEach(raised ->
                        current.computeIfPresent(raised.getKey(), (code, known) -> Math.max(known, raised.getValue())));
    }
}
