package org.jiayuan.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an area's leaves stood, week by week. */
@Component
public class Weeks {

    private static final int SHOWN = 12;

    private final JdbcClient database;

    Weeks(JdbcClient database) {
        this.database = database;
    }

    /** A week, with its leaves of all systems. */
    public record Week(LocalDate monday, int full, int half, int bare, int missing, int late) {

        /** How many leaves there were. */
        public int leaves() {
            return full + half + bare + missing;
        }
    }

    /** The last weeks, the earliest first. */
    public List<Week> of(String area) {
        return database.sql("""
                        SELECT monday, whole, half, bare, missing, late FROM programme.weeks
                        WHERE community_code = ? ORDER BY monday DESC LIMIT ?
                        """)
                .params(area, SHOWN)
                .query((row, number) -> new Week(
                        Rows.day(row, "monday"),
                        sum(row, "whole"),
                        sum(row, "half"),
                        sum(row, "bare"),
                        sum(row, "missing"),
                        sum(row, "late")))
                .list()
                .reversed();
    }

    private static int sum(ResultSet row, String column) throws SQLException {
        int sum = 0;
        for (var count : (Integer[]) row.getArray(column).getArray()) {
            sum += count;
        }
        return sum;
    }
}
