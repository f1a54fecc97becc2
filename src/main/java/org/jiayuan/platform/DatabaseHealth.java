package org.jiayuan.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers and takes writes: asked on a connection of its own, within two seconds, so that a node
 * that is merely busy is not taken for one that has lost its database.
 */
@Component("database")
class DatabaseHealth implements HealthIndicator {

    private static final String SECONDS = "2";

    private final JdbcConnectionDetails database;

    DatabaseHealth(JdbcConnectionDetails database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (var connection = DriverManager.getConnection(database.getJdbcUrl(), properties());
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT NOT pg_is_in_recovery()")) {
            return answer.next() && answer.getBoolean(1)
                    ? Health.up().build()
                    : Health.outOfService().build();
        } catch (SQLException away) {
            return Health.down().build();
        }
    }

    private Properties properties() {
        var properties = new Properties();
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        properties.setProperty("ApplicationName", "jiayuan-health");
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        return properties;
    }
}
