package org.jiayuan.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that find out at their first statement which server it is for: while a page is made, single statements and
 * read-only transactions read from where its {@link ReadScope} reads, and every other transaction is the primary's.
 */
final class RoutedConnections extends DelegatingDataSource {

    RoutedConnections(DataSource primary) {
        super(primary);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var scope = ReadScope.current();
        if (scope == null) {
            return obtainTargetDataSource().getConnection();
        }
        var routed = new Routed(scope, obtainTargetDataSource());
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> routed.call(self, method, arguments));
    }

    private static final class Routed {

        private final ReadScope scope;
        private final DataSource primary;
        private @Nullable Connection reading;
        private @Nullable Connection writing;
        private boolean autoCommit = true;
        private boolean readOnly;
        private int isolation = Connection.TRANSACTION_READ_COMMITTED;
        private boolean closed;

        Routed(ReadScope scope, DataSource primary) {
            this.scope = scope;
            this.primary = primary;
        }

        @Nullable Object call(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "equals" -> {
                    return arguments != null && self == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(self);
                }
                case "toString" -> {
                    return "routed";
                }
                case "isClosed" -> {
                    return closed;
                }
                case "close" -> {
                    close();
                    return null;
                }
                case "getAutoCommit" -> {
                    return autoCommit;
                }
                case "setAutoCommit" -> {
                    setAutoCommit((Boolean) first(arguments));
                    return null;
                }
                case "isReadOnly" -> {
                    return readOnly;
                }
                case "setReadOnly" -> {
                    readOnly = (Boolean) first(arguments);
                    return null;
                }
                case "getTransactionIsolation" -> {
                    return isolation;
                }
                case "setTransactionIsolation" -> {
                    isolation = (Integer) first(arguments);
                    return null;
                }
                case "commit" -> {
                    commit();
                    return null;
                }
                default -> {
                    return pass(method, arguments);
                }
            }
        }

        private static Object first(Object @Nullable [] arguments) {
            if (arguments == null) {
                throw new IllegalArgumentException("a value is missing");
            }
            return arguments[0];
        }

        private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("rollback") && reading == null && writing == null) {
                return null;
            }
            try {
                return method.invoke(target(), arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause() != null ? failure.getCause() : failure;
            }
        }

        /** The connection that the next statement is for, in the state that was asked for. */
        private Connection target() throws SQLException {
            if ((autoCommit || readOnly) && !scope.primaryOnly()) {
                if (reading == null) {
                    reading = scope.read();
                }
                if (reading != null) {
                    return prepared(reading);
                }
            }
            if (writing == null) {
                writing = primary.getConnection();
            }
            return prepared(writing);
        }

        private Connection prepared(Connection connection) throws SQLException {
            if (!autoCommit && connection.getAutoCommit()) {
                if (connection == writing) {
                    connection.setReadOnly(readOnly);
                }
                if (connection.getTransactionIsolation() != isolation) {
                    connection.setTransactionIsolation(isolation);
                }
                connection.setAutoCommit(false);
            }
            return connection;
        }

        private void setAutoCommit(boolean wanted) throws SQLException {
            autoCommit = wanted;
            if (wanted) {
                end(reading);
                end(writing);
            }
        }

        private static void end(@Nullable Connection connection) throws SQLException {
            if (connection != null && !connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
        }

        private void commit() throws SQLException {
            if (reading != null && !reading.getAutoCommit()) {
                reading.commit();
            }
            if (writing != null && !writing.getAutoCommit()) {
                writing.commit();
                if (!readOnly) {
                    scope.wrote();
                }
            }
        }

        private void close() throws SQLException {
            closed = true;
            try {
                if (reading != null) {
                    reading.close();
                }
            } finally {
                if (writing != null) {
                    writing.close();
                }
            }
        }
    }
}
