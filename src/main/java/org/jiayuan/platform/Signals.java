package org.jiayuan.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node that something kept in memory is out of date. Raised in a transaction, it reaches this node's
 * listeners when the transaction has committed, and the other nodes' a moment later over PostgreSQL's NOTIFY.
 *
 * <p>A signal may be lost when a node dies or a connection breaks, so it only makes things quick, never right: a node
 * whose connection broke takes {@link #EVERYTHING} as out of date, and what is kept in memory has an age limit besides.
 */
@Component
public class Signals implements SmartLifecycle {

    /** The key that stands for all keys of a topic. */
    public static final String EVERYTHING = "*";

    /** The topic whose key says up to where the primary had written when a signal was raised. */
    static final String WRITTEN = "platform.written";

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String CHANNEL = "jiayuan";

    /** What is heard first is up to where all that the signal is about was written. */
    private static final String NOTIFY = """
            SELECT l::text, pg_notify('%1$s', '%2$s ' || l), pg_notify('%1$s', ?) FROM pg_current_wal_lsn() l
            """.formatted(CHANNEL, WRITTEN);

    private final JdbcConnectionDetails database;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final BlockingQueue<Signal> outgoing = new LinkedBlockingQueue<>();
    private final AtomicInteger unsent = new AtomicInteger();
    private volatile boolean running;
    private @Nullable Thread ear;
    private @Nullable Thread mouth;

    Signals(JdbcConnectionDetails database) {
        this.database = database;
    }

    private record Signal(String topic, String key) {}

    /** Calls the listener with the key of each signal of that topic. It must be quick and not throw. */
    public void on(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, name -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Raises a signal when the running transaction commits, or at once outside of one. */
    public void raise(String topic, String key) {
        var signal = new Signal(topic, key);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    send(signal);
                }
            });
        } else {
            send(signal);
        }
    }

    private void send(Signal signal) {
        unsent.incrementAndGet();
        deliver(signal.topic(), signal.key());
        outgoing.add(signal);
    }

    /** Waits a little until the other nodes have been told everything: before a program stops that has just done something. */
    void drain() {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (unsent.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Whether others, and this node itself, have still to be told up to where something was written. */
    boolean pending() {
        return unsent.get() > 0;
    }

    private void deliver(String topic, String key) {
        listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.accept(key));
    }

    @Override
    public void start() {
        running = true;
        ear = Thread.ofVirtual().name("signals-ear").start(this::listen);
        mouth = Thread.ofVirtual().name("signals-mouth").start(this::speak);
    }

    @Override
    public void stop() {
        running = false;
        interrupt(ear);
        interrupt(mouth);
    }

    private static void interrupt(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        boolean first = true;
        boolean silent = false;
        while (running) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                if (!first) {
                    deliver(WRITTEN, EVERYTHING);
                    listeners.keySet().forEach(topic -> deliver(topic, EVERYTHING));
                }
                first = false;
                silent = false;
                hear(connection);
            } catch (SQLException lost) {
                pause("the ear of signals lost its connection", silent ? null : lost);
                silent = true;
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        try (var alive = connection.createStatement()) {
            while (running) {
                hear(postgres, alive);
            }
        }
    }

    /** Waits for a while; in silence it asks whether the server is still there, for a dead line is silent too. */
    private void hear(PGConnection postgres, Statement alive) throws SQLException {
        var notices = postgres.getNotifications(5_000);
        if (notices == null || notices.length == 0) {
            alive.execute("SELECT 1");
            return;
        }
        for (var notice : notices) {
            var parts = notice.getParameter().split(" ", 2);
            deliver(parts[0], parts[1]);
        }
    }

    private void speak() {
        boolean silent = false;
        while (running) {
            try (var connection = connect();
                    var statement = connection.prepareStatement(NOTIFY)) {
                silent = false;
                while (running) {
                    var signal = outgoing.take();
                    try {
                        tell(signal, statement);
                    } finally {
                        unsent.decrementAndGet();
                    }
                }
            } catch (SQLException lost) {
                pause("the mouth of signals lost its connection", silent ? null : lost);
                silent = true;
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void tell(Signal signal, PreparedStatement statement) throws SQLException {
        String written = EVERYTHING;
        try {
            statement.setString(1, signal.topic() + " " + signal.key());
            try (var answer = statement.executeQuery()) {
                answer.next();
                written = answer.getString(1);
            }
        } finally {
            deliver(WRITTEN, written);
        }
    }

    /** @param lost null if it has been said already */
    private void pause(String what, @Nullable SQLException lost) {
        if (running) {
            if (lost != null) {
                LOG.warn("{}: {}", what, lost.getMessage());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException stopped) {
                running = false;
            }
        }
    }

    private Connection connect() throws SQLException {
        return OwnConnection.open(database, "jiayuan-signals", 10);
    }
}
