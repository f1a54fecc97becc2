package org.jiayuan.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/**
 * The streaming replicas that pages are read from. One is used only while it is in step: it has replayed everything this
 * node was told of, and whatever the primary had written a little while ago. So nothing kept in memory is ever filled
 * with what was out of date already when its signal came.
 */
final class Replicas implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String WRITTEN =
            "SELECT l::text, substr(pg_walfile_name(l), 1, 8) FROM pg_current_wal_lsn() l";

    private final List<Replica> all;
    private final Signals signals;
    private final JdbcConnectionDetails primary;
    private final Duration longestLag;
    private final AtomicLong told = new AtomicLong();
    private final AtomicInteger turn = new AtomicInteger();
    private final Deque<Sample> samples = new ArrayDeque<>();
    private volatile @Nullable String timeline;
    private volatile long floor;
    private volatile long blindUntil = System.nanoTime();
    private @Nullable Connection watched;
    private @Nullable Thread thread;

    Replicas(List<String> urls, Duration longestLag, JdbcConnectionDetails primary, Signals signals) {
        this.primary = primary;
        this.longestLag = longestLag;
        this.signals = signals;
        var replicas = new ArrayList<Replica>();
        for (var url : urls) {
            replicas.add(new Replica("jiayuan-replica-" + (replicas.size() + 1), url, primary));
        }
        this.all = List.copyOf(replicas);
        signals.on(Signals.WRITTEN, this::heard);
    }

    /** How much the primary had written at a moment of this node's clock. */
    private record Sample(long at, long written) {}

    /**
     * How much the primary has written.
     *
     * @param timeline which history of the database: a promotion begins another
     */
    record Written(String timeline, long position) {

        static Written by(Connection primary) throws SQLException {
            try (var statement = primary.createStatement();
                    var answer = statement.executeQuery(WRITTEN)) {
                answer.next();
                return new Written(answer.getString(2), Replicas.position(answer.getString(1)));
            }
        }
    }

    private static long position(String lsn) {
        return LogSequenceNumber.valueOf(lsn).asLong();
    }

    /** One that has replayed at least that and all this node was told of; null if it is the primary's turn. */
    @Nullable Replica pick(long least) {
        if (timeline == null || signals.pending() || System.nanoTime() - blindUntil < 0) {
            return null;
        }
        long needed = Math.max(least, Math.max(told.get(), floor));
        for (int tried = 0; tried < all.size(); tried++) {
            var replica = all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
            if (replica.has(needed)) {
                return replica;
            }
        }
        return null;
    }

    /** How far a replica must be for somebody who wrote that; {@link Long#MAX_VALUE} if none can be known to be. */
    long least(Written written) {
        return written.timeline().equals(timeline) ? written.position() : Long.MAX_VALUE;
    }

    /** A signal tells that something was written up to a place; or that signals were lost, and nobody knows up to which. */
    private void heard(String lsn) {
        if (lsn.equals(Signals.EVERYTHING)) {
            blindUntil = System.nanoTime() + longestLag.toNanos();
        } else {
            told.accumulateAndGet(position(lsn), Math::max);
        }
    }

    private void watch() {
        try {
            while (true) {
                all.forEach(Replica::watch);
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the primary after the replicas: whatever they have replayed it must have written. */
    private void look() {
        try {
            if (watched == null) {
                watched = OwnConnection.open(primary, "jiayuan-replicas", 2);
            }
            var written = Written.by(watched);
            if (!written.timeline().equals(timeline)) {
                begin(written);
            }
            long now = System.nanoTime();
            samples.addLast(new Sample(now, written.position()));
            while (!samples.isEmpty() && now - samples.getFirst().at() > longestLag.toNanos()) {
                floor = samples.removeFirst().written();
            }
            all.stream()
                    .filter(replica -> replica.there() && replica.replayed() > written.position())
                    .forEach(replica -> replica.failed(new SQLException("it follows another history", "08000")));
        } catch (SQLException away) {
            // What was known of it stands: while it is away nothing new is written.
            drop();
        }
    }

    /** Another server is the primary now: places of before say nothing of its history. */
    private void begin(Written written) {
        if (timeline != null) {
            LOG.warn("another server has become the primary");
            blindUntil = System.nanoTime() + longestLag.toNanos();
            all.forEach(Replica::forget);
        }
        samples.clear();
        told.set(timeline == null ? told.get() : written.position());
        floor = written.position();
        timeline = written.timeline();
    }

    private void drop() {
        if (watched != null) {
            try {
                watched.close();
            } catch (SQLException already) {
                LOG.debug("closed already", already);
            }
            watched = null;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "jiayuan.replicas.used",
                        () -> all.stream()
                                .filter(replica -> timeline != null && replica.there() && replica.replayed() >= floor)
                                .count())
                .description("Replicas that pages are read from")
                .register(registry);
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("replicas").start(this::watch);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
        all.forEach(Replica::close);
        drop();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before whoever answers requests: it is stopped after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
