package org.jiayuan.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Lets a thread that looks something up while it reads the rows of a query do so on the connection it has already. If it
 * took a second one, as many threads as there are connections would wait for each other for ever. A transaction has its
 * connection to itself: what runs inside shares it by Spring's own means, and what must run beside it gets another.
 */
@Component
class OneConnection implements BeanPostProcessor {

    private final Environment settings;

    OneConnection(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource database) || !name.equals("dataSource")) {
            return bean;
        }
        return new Shared(ReplicaConfiguration.named(settings) ? new RoutedConnections(database) : database);
    }

    private static final class Shared extends DelegatingDataSource {

        private final ThreadLocal<@Nullable Taken> taken = new ThreadLocal<>();

        Shared(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var outer = taken.get();
            if (outer != null && outer.connection.getAutoCommit()) {
                return proxy(outer.connection, () -> {});
            }
            var connection = obtainTargetDataSource().getConnection();
            taken.set(new Taken(connection));
            return proxy(connection, () -> {
                if (outer == null) {
                    taken.remove();
                } else {
                    taken.set(outer);
                }
                connection.close();
            });
        }

        private static Connection proxy(Connection connection, End end) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        switch (method.getName()) {
                            case "close" -> {
                                end.run();
                                return null;
                            }
                            case "equals" -> {
                                return arguments != null && self == arguments[0];
                            }
                            case "hashCode" -> {
                                return System.identityHashCode(self);
                            }
                            default -> {
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException failure) {
                                    throw failure.getCause() != null ? failure.getCause() : failure;
                                }
                            }
                        }
                    });
        }
    }

    /** What a thread has taken from the pool and not given back. */
    private record Taken(Connection connection) {}

    /** What is done when it is given back. */
    @FunctionalInterface
    private interface End {
        void run() throws SQLException;
    }
}
