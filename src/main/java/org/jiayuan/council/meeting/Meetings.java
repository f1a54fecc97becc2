package org.jiayuan.council.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jiayuan.council.meeting.Meeting.Line;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Meeting.Plan;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All meetings. A row for the lists, and the lines it is folded from, which are only added to; whoever changes a meeting
 * holds its row, so that lines follow one another.
 */
@Component
class Meetings {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Meetings(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    Optional<Meeting> find(MeetingId id) {
        return plan(id, "").map(plan -> new Meeting(id, plan, lines(id)));
    }

    /** The meeting, held until the running transaction ends. */
    Meeting hold(MeetingId id) {
        return new Meeting(id, plan(id, " FOR UPDATE").orElseThrow(NotFound::new), lines(id));
    }

    /** The next meeting that has not begun. */
    Optional<MeetingId> next(String community, Instant now) {
        return database.sql("""
                        SELECT year, number FROM council.meetings
                        WHERE community_code = ? AND starts_at > ? AND stage IN ('CONVENED', 'NOTIFIED')
                        ORDER BY starts_at LIMIT 1
                        """)
                .params(community, Rows.at(now))
                .query((row, number) -> new MeetingId(community, row.getInt("year"), row.getInt("number")))
                .optional();
    }

    private Optional<Plan> plan(MeetingId id, String held) {
        return database.sql("""
                        SELECT kind, starts_at, place, rules, door FROM council.meetings
                        WHERE community_code = ? AND year = ? AND number = ?
                        """ + held)
                .params(id.communityCode(), id.year(), id.number())
                .query(Meetings::plan)
                .optional();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                MeetingKind.valueOf(row.getString("kind")),
                Rows.instant(row, "starts_at"),
                row.getString("place"),
                Rows.json(row, "rules").as(RuleSet.class),
                row.getString("door"));
    }

    private List<Line> lines(MeetingId id) {
        return database.sql("""
                        SELECT sequence, at, by_account, what, detail FROM council.lines
                        WHERE community_code = ? AND year = ? AND number = ?
                        ORDER BY sequence
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query((row, number) -> Journal.line(
                        row.getInt("sequence"),
                        Rows.instant(row, "at"),
                        Rows.uuidOrNull(row, "by_account"),
                        row.getString("what"),
                        Rows.json(row, "detail")))
                .list();
    }

    Meeting add(MeetingId id, Plan plan, Act act) {
        database.sql("""
                        INSERT INTO council.meetings (community_code, year, number, kind, starts_at, place, rules, door,
                            stage, revision, present, convened_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)
                        """)
                .params(
                        id.communityCode(),
                        id.year(),
                        id.number(),
                        plan.kind().name(),
                        Rows.at(plan.startsAt()),
                        plan.place(),
                        Json.of(plan.rules()).column(),
                        plan.door(),
                        Stage.CONVENED.name(),
                        Rows.at(act.at()))
                .update();
        return new Meeting(id, plan, List.of());
    }

    /** Keeps what happened since it was read. */
    void save(Meeting meeting) {
        var id = meeting.id();
        var fresh = meeting.fresh();
        if (fresh.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                INSERT INTO council.lines (community_code, year, number, sequence, at, by_account, what, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, fresh, fresh.size(), (statement, line) -> {
            statement.setString(1, id.communityCode());
            statement.setInt(2, id.year());
            statement.setInt(3, id.number());
            statement.setInt(4, line.sequence());
            statement.setObject(5, Rows.at(line.at().truncatedTo(ChronoUnit.MICROS)));
            statement.setObject(6, line.by());
            statement.setString(7, Journal.name(line.what()));
            statement.setObject(8, Journal.values(line.what()).column());
        });
        database.sql("""
                        UPDATE council.meetings
                        SET stage = :stage, revision = :revision, present = :present, entitled = :entitled
                        WHERE community_code = :community AND year = :year AND number = :number
                        """)
                .param("stage", meeting.stage().name())
                .param("revision", meeting.revision())
                .param("present", meeting.room().came().size())
                .param(
                        "entitled",
                        meeting.roll().isEmpty() ? null : meeting.roll().size(),
                        java.sql.Types.INTEGER)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .update();
    }
}
