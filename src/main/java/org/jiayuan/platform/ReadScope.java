package org.jiayuan.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a thread reads for one page: from one server, a replica that has replayed enough or else the primary. It may go
 * over from the replica to the primary, never back: what is read later is never older than what was read before.
 */
final class ReadScope implements AutoCloseable {

    private static final ThreadLocal<@Nullable ReadScope> CURRENT = new ThreadLocal<>();

    private final Replicas replicas;
    private final long least;
    private boolean chosen;
    private @Nullable Replica replica;
    private boolean used;
    private boolean wrote;
    private String refusal = "";

    private ReadScope(Replicas replicas, long least, boolean primary) {
        this.replicas = replicas;
        this.least = least;
        this.chosen = primary;
        CURRENT.set(this);
    }

    /** Begins one. @param least how far a replica must have replayed to be read from */
    static ReadScope begin(Replicas replicas, long least) {
        return new ReadScope(replicas, least, false);
    }

    /** Begins one that reads from the primary alone. */
    static ReadScope onPrimary(Replicas replicas) {
        return new ReadScope(replicas, 0, true);
    }

    /** The one that runs on this thread. */
    static @Nullable ReadScope current() {
        return CURRENT.get();
    }

    /** Whether everything goes to the primary from now on. */
    boolean primaryOnly() {
        return chosen && replica == null;
    }

    /** A connection to read on; null if it is the primary's turn. */
    @Nullable Connection read() {
        if (!chosen) {
            chosen = true;
            replica = replicas.pick(least);
        }
        var from = replica;
        if (from == null) {
            return null;
        }
        try {
            var connection = from.connection();
            used = true;
            return connection;
        } catch (SQLException lost) {
            from.failed(lost);
            replica = null;
            return null;
        }
    }

    /** Something was written and committed: what is read now must show it. */
    void wrote() {
        wrote = true;
        chosen = true;
        replica = null;
    }

    /** Whether the same can be done again on the primary: it was a replica that failed, and nothing has been written. */
    boolean failedOnReplica(Throwable failure) {
        if (!used || wrote) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                refusal = String.valueOf(refused.getSQLState());
                var from = replica;
                if (from != null) {
                    from.failed(refused);
                }
                return true;
            }
        }
        return false;
    }

    /** With what code the replica failed; 25006 if something was to be written outside of a transaction. */
    String refusal() {
        return refusal;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
