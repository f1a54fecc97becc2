package org.jiayuan.council.meeting;

import gg.jte.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.Members;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.MySection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The next meetings of the councils one sits in. */
@Component
public class MyMeetings implements MySection {

    private static final Duration STILL = Duration.ofHours(12);
    private static final int SHOWN = 5;

    private final Members members;
    private final JdbcClient database;
    private final Templates templates;

    MyMeetings(Members members, JdbcClient database, Templates templates) {
        this.members = members;
        this.database = database;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Content of(UUID account, Screen screen) {
        var lines = members.councilsOf(account, screen.today()).stream()
                .flatMap(community -> next(community, screen.now().minus(STILL)).stream())
                .toList();
        return templates.content("council/myMeetings", Map.of("screen", screen, "lines", lines));
    }

    /** A meeting to come. */
    public record Line(MeetingId id, MeetingKind kind, Instant startsAt, String place) {}

    private List<Line> next(String community, Instant from) {
        return database.sql("""
                        SELECT community_code, year, number, kind, starts_at, place FROM council.meetings
                        WHERE community_code = ? AND starts_at > ?
                          AND stage IN ('NOTIFIED', 'OPEN', 'SUSPENDED')
                        ORDER BY starts_at LIMIT ?
                        """)
                .params(community, Rows.at(from), SHOWN)
                .query(MyMeetings::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                new MeetingId(row.getString("community_code"), row.getInt("year"), row.getInt("number")),
                MeetingKind.valueOf(row.getString("kind")),
                Rows.instant(row, "starts_at"),
                row.getString("place"));
    }
}
