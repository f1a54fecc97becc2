package org.jiayuan.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A streaming replica: how far it has replayed what the primary wrote, and whether it answers. */
final class Replica implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);
    private static final String NAME = "jiayuan-replica";
    private static final String STATE = "SELECT pg_is_in_recovery(), pg_last_wal_replay_lsn()::text";

    private final String url;
    private final JdbcConnectionDetails primary;
    private final HikariDataSource pool;
    private final AtomicLong replayed = new AtomicLong();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean away = true;
    private @Nullable Connection watched;

    Replica(String name, String url, JdbcConnectionDetails primary) {
        this.url = url;
        this.primary = primary;
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setDataSourceProperties(OwnConnection.access(primary, NAME, 30));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // An error of the server would quote the row it is about, and the log would keep it.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setReadOnly(true);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(500);
        config.setValidationTimeout(250);
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    /** Whether it may be read from. */
    boolean there() {
        return !away;
    }

    /** How far it has replayed, as was seen last. */
    long replayed() {
        return replayed.get();
    }

    /** Whether it has replayed that much; asked of it where it was not seen yet. */
    boolean has(long least) {
        if (away) {
            return false;
        }
        if (replayed.get() >= least) {
            return true;
        }
        if (!asking.compareAndSet(false, true)) {
            return false;
        }
        try (var connection = pool.getConnection()) {
            see(connection);
            return !away && replayed.get() >= least;
        } catch (SQLException lost) {
            failed(lost);
            return false;
        } finally {
            asking.set(false);
        }
    }

    /** A connection to read on. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Something did not work there. What says that the server is gone keeps everybody off it until it answers again. */
    void failed(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        boolean busy = failure instanceof SQLTransientConnectionException && failure.getCause() == null;
        boolean gone = !busy
                && (failure instanceof SQLTransientConnectionException
                        || state.startsWith("08")
                        || state.startsWith("57P"));
        if (gone && !away) {
            away = true;
            LOG.warn("a replica is away, the primary answers for it: {}", failure.getMessage());
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Looks whether it answers. Only the thread that watches calls this. */
    void watch() {
        try {
            if (watched == null) {
                watched = OwnConnection.open(primary, url, NAME, 2);
            }
            if (!away) {
                see(watched);
                return;
            }
            // It is there again when those who read get a connection, which may take longer than for the one that
            // watches.
            try (var connection = pool.getConnection()) {
                see(connection);
            }
            if (!away) {
                LOG.info("a replica is there");
            }
        } catch (SQLException lost) {
            drop();
            failed(lost);
        }
    }

    private void see(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(STATE)) {
            answer.next();
            // One that was promoted is no replica any more: what it says of replaying stands still.
            if (!answer.getBoolean(1) || answer.getString(2) == null) {
                away = true;
                return;
            }
            long seen = LogSequenceNumber.valueOf(answer.getString(2)).asLong();
            replayed.accumulateAndGet(seen, Math::max);
            away = false;
        }
    }

    /** The history it followed has ended: what it was seen to have replayed counts no longer. */
    void forget() {
        replayed.set(0);
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
    public void close() {
        drop();
        pool.close();
    }
}
