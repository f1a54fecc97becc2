package org.jiayuan.platform;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/** Tells a failure of the database that is the sender's from one that is ours. */
public final class SendersFault {

    private SendersFault() {}

    /** Whether a character or a number was sent that no row can hold: class 22 of its states, data exception. */
    public static boolean is(Throwable failure) {
        if (!(failure instanceof DataAccessException)) {
            return false;
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22");
            }
        }
        return false;
    }
}
