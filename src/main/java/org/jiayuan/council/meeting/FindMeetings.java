package org.jiayuan.council.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the meetings of a council that go on or are to come, of which its members have been told. */
@Component
public class FindMeetings {

    private final JdbcClient database;

    FindMeetings(JdbcClient database) {
        this.database = database;
    }

    /** One of them. */
    public record Line(MeetingId id, MeetingKind kind, Instant startsAt, String place, Stage stage) {

        /** Whether it has begun: it can be watched. */
        public boolean running() {
            return stage == Stage.OPEN || stage == Stage.SUSPENDED;
        }
    }

    /** Those that begin, or began, after that moment: first what goes on, then what comes first. */
    public List<Line> after(String community, Instant from, int most) {
        return database.sql("""
                        SELECT community_code, year, number, kind, starts_at, place, stage FROM council.meetings
                        WHERE community_code = ? AND starts_at >= ?
                          AND stage IN ('NOTIFIED', 'OPEN', 'SUSPENDED')
                        ORDER BY stage = 'NOTIFIED', starts_at, year, number LIMIT ?
                        """)
                .params(community, Rows.at(from), most)
                .query(FindMeetings::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                new MeetingId(row.getString("community_code"), row.getInt("year"), row.getInt("number")),
                MeetingKind.valueOf(row.getString("kind")),
                Rows.instant(row, "starts_at"),
                row.getString("place"),
                Stage.valueOf(row.getString("stage")));
    }
}
