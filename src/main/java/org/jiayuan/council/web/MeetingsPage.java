package org.jiayuan.council.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings of a council, the latest first. */
public record MeetingsPage(Slice<Line> lines) {

    /**
     * One of them.
     *
     * @param entitled how many members there were; 0 before it opened
     */
    public record Line(
            MeetingId id, MeetingKind kind, Instant startsAt, String place, Stage stage, int entitled, int present) {}

    /** Reads them. */
    @Component
    static class Query {

        private static final int SIZE = 20;

        private final JdbcClient database;

        Query(JdbcClient database) {
            this.database = database;
        }

        /** @param before the key of the last line of the page before; null for the first page */
        MeetingsPage of(String community, boolean told, @Nullable String before) {
            var from = before == null || !before.matches("\\d{1,12}-\\d{4}-\\d{1,7}") ? null : before.split("-");
            var rows = database.sql("""
                            SELECT year, number, kind, starts_at, place, stage, entitled, present FROM council.meetings
                            WHERE community_code = :community AND (NOT :told OR stage <> 'CONVENED')
                              AND (starts_at, year, number) < (:at, :year, :number)
                            ORDER BY starts_at DESC, year DESC, number DESC LIMIT :most
                            """)
                    .param("community", community)
                    .param("told", told)
                    .param(
                            "at",
                            Rows.at(
                                    from == null
                                            ? Shanghai.startOf(java.time.LocalDate.of(9999, 1, 1))
                                            : Instant.ofEpochSecond(Long.parseLong(from[0]))))
                    .param("year", from == null ? 0 : Integer.parseInt(from[1]))
                    .param("number", from == null ? 0 : Integer.parseInt(from[2]))
                    .param("most", SIZE + 1)
                    .query((row, number) -> line(community, row))
                    .list();
            return new MeetingsPage(Slice.of(
                    rows,
                    SIZE,
                    line -> line.startsAt().getEpochSecond() + "-" + line.id().reference()));
        }

        private static Line line(String community, ResultSet row) throws SQLException {
            return new Line(
                    new MeetingId(community, row.getInt("year"), row.getInt("number")),
                    MeetingKind.valueOf(row.getString("kind")),
                    Rows.instant(row, "starts_at"),
                    row.getString("place"),
                    Stage.valueOf(row.getString("stage")),
                    row.getInt("entitled"),
                    row.getInt("present"));
        }
    }
}
