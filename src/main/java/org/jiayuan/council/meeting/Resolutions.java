package org.jiayuan.council.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.council.Subject;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Resolution.Level;
import org.jiayuan.council.meeting.Resolution.Opinion;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All resolutions. */
@Component
class Resolutions {

    private static final String COLUMNS = "SELECT * FROM council.resolutions ";

    private final JdbcClient database;

    Resolutions(JdbcClient database) {
        this.database = database;
    }

    Optional<Resolution> find(ResolutionId id) {
        return find(id, "");
    }

    /** The resolution, held until the running transaction ends. */
    Resolution hold(ResolutionId id) {
        return find(id, " FOR UPDATE").orElseThrow(NotFound::new);
    }

    private Optional<Resolution> find(ResolutionId id, String held) {
        return database.sql(COLUMNS + "WHERE community_code = ? AND year = ? AND number = ?" + held)
                .params(id.communityCode(), id.year(), id.number())
                .query(Resolutions::resolution)
                .optional();
    }

    /** Those of a community, the newest first, from before one of them on. */
    List<Resolution> of(String community, @Nullable ResolutionId before, int most) {
        return database.sql(COLUMNS + """
                        WHERE community_code = :community AND (year, number) < (:year, :number)
                        ORDER BY year DESC, number DESC LIMIT :most
                        """)
                .param("community", community)
                .param("year", before == null ? Integer.MAX_VALUE : before.year())
                .param("number", before == null ? Integer.MAX_VALUE : before.number())
                .param("most", most)
                .query(Resolutions::resolution)
                .list();
    }

    List<Resolution> of(MeetingId meeting) {
        return database.sql(COLUMNS
                        + "WHERE community_code = ? AND meeting_year = ? AND meeting_number = ? ORDER BY year, number")
                .params(meeting.communityCode(), meeting.year(), meeting.number())
                .query(Resolutions::resolution)
                .list();
    }

    /** Those without an opinion whose last day is over and which are not marked yet. */
    List<Resolution> toBeMarked(LocalDate today) {
        return database.sql(
                        COLUMNS + "WHERE opinion_at IS NULL AND overdue_since IS NULL AND due_day < ? ORDER BY due_day")
                .param(today)
                .query(Resolutions::resolution)
                .list();
    }

    /** Those of a community that are overdue and still without an opinion, the oldest first. */
    List<Resolution> overdue(String community) {
        return database.sql(COLUMNS + """
                        WHERE community_code = ? AND opinion_at IS NULL AND overdue_since IS NOT NULL
                        ORDER BY year, number LIMIT 10
                        """)
                .param(community)
                .query(Resolutions::resolution)
                .list();
    }

    /** A newly published calendar has moved its last day. */
    void dueOn(ResolutionId id, LocalDate day) {
        update(id, "due_day", day);
    }

    Optional<Resolution> ofMatter(String community, int year, int number) {
        return database.sql(COLUMNS + "WHERE community_code = ? AND matter_year = ? AND matter_number = ?")
                .params(community, year, number)
                .query(Resolutions::resolution)
                .optional();
    }

    void add(Resolution resolution) {
        var id = resolution.id();
        database.sql("""
                        INSERT INTO council.resolutions (community_code, year, number, meeting_year, meeting_number, vote,
                            title, words, passed_at, due_day)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.communityCode(),
                        id.year(),
                        id.number(),
                        resolution.meeting().year(),
                        resolution.meeting().number(),
                        resolution.vote(),
                        resolution.title(),
                        resolution.words(),
                        Rows.at(resolution.passedAt()),
                        resolution.dueDay())
                .update();
    }

    void giveOpinion(ResolutionId id, Opinion opinion, @Nullable UUID by) {
        database.sql("""
                        UPDATE council.resolutions SET class = :class, level = :level, unit_id = :unit, measure = :measure,
                            measure_due = :due, opinion_at = :at, opinion_by = :by
                        WHERE community_code = :community AND year = :year AND number = :number
                        """)
                .param("class", opinion.subject().name())
                .param("level", opinion.level().name())
                .param("unit", opinion.unit())
                .param("measure", opinion.measure())
                .param("due", opinion.due())
                .param("at", Rows.at(opinion.at()))
                .param("by", by, java.sql.Types.OTHER)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .update();
    }

    void markOverdue(ResolutionId id, LocalDate since) {
        update(id, "overdue_since", since);
    }

    void carriedOut(ResolutionId id, Instant at) {
        update(id, "carried_out_at", Rows.at(at));
    }

    void carryOutBy(ResolutionId id, int year, int number) {
        update(id, "matter_year", year);
        update(id, "matter_number", number);
    }

    private void update(ResolutionId id, String column, Object value) {
        database.sql("UPDATE council.resolutions SET " + column
                        + " = ? WHERE community_code = ? AND year = ? AND number = ?")
                .params(value, id.communityCode(), id.year(), id.number())
                .update();
    }

    private static Resolution resolution(ResultSet row, int index) throws SQLException {
        var community = row.getString("community_code");
        var opinionAt = Rows.instantOrNull(row, "opinion_at");
        return new Resolution(
                new ResolutionId(community, row.getInt("year"), row.getInt("number")),
                new MeetingId(community, row.getInt("meeting_year"), row.getInt("meeting_number")),
                row.getInt("vote"),
                row.getString("title"),
                row.getString("words"),
                Rows.instant(row, "passed_at"),
                Rows.day(row, "due_day"),
                Rows.dayOrNull(row, "overdue_since"),
                opinionAt == null
                        ? null
                        : new Opinion(
                                Subject.valueOf(row.getString("class")),
                                Level.valueOf(row.getString("level")),
                                Objects.requireNonNull(Rows.uuidOrNull(row, "unit_id")),
                                row.getString("measure"),
                                Rows.day(row, "measure_due"),
                                opinionAt),
                row.getObject("matter_year", Integer.class),
                row.getObject("matter_number", Integer.class),
                Rows.instantOrNull(row, "carried_out_at"));
    }
}
