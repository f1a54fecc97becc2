package org.jiayuan.platform;

import java.sql.SQLException;
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

    private static final int SECONDS = 2;

    private final JdbcConnectionDetails database;

    DatabaseHealth(JdbcConnectionDetails database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (var connection = OwnConnection.open(database, "jiayuan-health", SECONDS);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT NOT pg_is_in_recovery()")) {
            return answer.next() && answer.getBoolean(1)
                    ? Health.up().build()
                    : Health.outOfService().build();
        } catch (SQLException away) {
            return Health.down().build();
        }
    }
}
