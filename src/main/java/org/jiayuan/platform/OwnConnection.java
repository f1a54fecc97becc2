package org.jiayuan.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A connection beside the pool, for what waits or watches: it gives up soon, and says whose it is. */
final class OwnConnection {

    private OwnConnection() {}

    /** To the primary. @param seconds after which a silent server is taken for lost */
    static Connection open(JdbcConnectionDetails database, String name, int seconds) throws SQLException {
        return open(database, database.getJdbcUrl(), name, seconds);
    }

    /** To another server with the same user. */
    static Connection open(JdbcConnectionDetails database, String url, String name, int seconds) throws SQLException {
        return DriverManager.getConnection(url, access(database, name, seconds));
    }

    /** How it signs in and how long it waits. */
    static Properties access(JdbcConnectionDetails database, String name, int seconds) {
        var access = new Properties();
        if (database.getUsername() != null) {
            access.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            access.setProperty("password", database.getPassword());
        }
        access.setProperty("ApplicationName", name);
        access.setProperty("connectTimeout", Integer.toString(Math.min(seconds, 5)));
        access.setProperty("socketTimeout", Integer.toString(seconds));
        return access;
    }
}
