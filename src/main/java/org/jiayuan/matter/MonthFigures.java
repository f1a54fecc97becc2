package org.jiayuan.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody may know of a month: how many matters came, how many first answers were on time, how many were rated solved. */
@Rule(
        says =
                "On time: first answers that went out this month by their due day, of all that went out this month or are "
                        + "late and still owed. Satisfied: ratings that say solved, of this month's ratings. Without any, no figure.",
        source = "matter.md, round: on-time figures count the first round; missing data are never a pass")
@Component
public class MonthFigures {

    private final JdbcClient database;

    MonthFigures(JdbcClient database) {
        this.database = database;
    }

    /**
     * The figures.
     *
     * @param due first answers that went out or are late
     * @param inTime those of them that were in time
     */
    public record Month(LocalDate first, Instant asOf, int received, int due, int inTime, int rated, int solved) {

        /** Per cent in time, rounded down: only all of them are 100; null if none was due. */
        public @org.jspecify.annotations.Nullable Integer inTimePercent() {
            return due == 0 ? null : Integer.valueOf(100 * inTime / due);
        }

        /** Per cent rated solved, rounded down; null if nobody rated. */
        public @org.jspecify.annotations.Nullable Integer solvedPercent() {
            return rated == 0 ? null : Integer.valueOf(100 * solved / rated);
        }
    }

    /** Those of the month a moment lies in, over some communities. */
    public Month of(List<String> communities, Instant now) {
        var first = Shanghai.day(now).withDayOfMonth(1);
        return database.sql("""
                        SELECT
                            (SELECT count(*) FROM matter.matters
                             WHERE community_code = ANY (:communities) AND submitted_at >= :from) AS received,
                            r.due + (SELECT count(*) FROM matter.matters
                             WHERE community_code = ANY (:communities) AND round = 'FIRST'
                               AND state IN ('SUBMITTED','ACCEPTED','DISPATCHED','IN_HAND','CHECKING')
                               AND clock_due_at <= :now) AS due,
                            r.in_time,
                            s.rated,
                            s.solved
                        FROM (SELECT count(*) AS due, count(*) FILTER (WHERE met) AS in_time FROM matter.rounds
                              WHERE community_code = ANY (:communities) AND ended_at >= :from AND kind = 'FIRST'
                                AND met IS NOT NULL) r,
                            (SELECT count(*) AS rated, count(*) FILTER (WHERE solved) AS solved FROM matter.ratings
                             WHERE community_code = ANY (:communities) AND at >= :from) s
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("from", Rows.at(Shanghai.startOf(first)))
                .param("now", Rows.at(now))
                .query((row, number) -> new Month(
                        first,
                        now,
                        row.getInt("received"),
                        row.getInt("due"),
                        row.getInt("in_time"),
                        row.getInt("rated"),
                        row.getInt("solved")))
                .single();
    }
}
