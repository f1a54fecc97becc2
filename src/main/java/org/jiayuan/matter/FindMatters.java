package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.calendar.LimitKind;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.notice.Notice;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists matters as everybody, or their reporter, may see them: one line each. */
@Component
public class FindMatters {

    private static final double METRES_A_DEGREE = 111_195;

    static final String COLUMNS = """
            SELECT community_code, year, number, state, category, title, holder_unit, holder_person, followers, reporters,
                place_community_code, place_cell, place_label, submitted_at, changed_at, closed_at, redos,
                clock_start_event, clock_started_at, clock_kind, clock_amount, clock_due_day, clock_due_at,
                clock_provisional, clock_half_day, clock_last_day, clock_state, clock_paused_since, clock_paused_for,
                clock_extended_by, clock_extended_with, clock_ended_at, clock_met, clock_overdue_since, clock_warnings,
                rate_by, rated_solved
            FROM matter.matters
            """;

    private final JdbcClient database;
    private final Speaking speaking;
    private final Labels labels;

    FindMatters(JdbcClient database, Speaking speaking, Labels labels) {
        this.database = database;
        this.speaking = speaking;
        this.labels = labels;
    }

    /**
     * One matter in a list.
     *
     * @param state where it stands, as a key
     * @param clock the deadline that runs, or ended last
     * @param holder who has it, in words
     */
    public record Line(
            MatterId id,
            String label,
            String title,
            String category,
            String place,
            State standing,
            String state,
            Deadline clock,
            String holder,
            int followers,
            Instant submittedAt,
            @Nullable Instant closedAt) {

        /** Whether an answer has gone out, or it is over. */
        public boolean done() {
            return !standing.open() || standing == State.REPLIED;
        }

        /** Whether it is its reporter's turn: to look at the answer, or to say what is missing. */
        public boolean reportersMove() {
            return standing == State.REPLIED || standing == State.PAUSED;
        }

        /** Its address on the public site. */
        public String link() {
            return "/communities/" + id.communityCode() + "/matters/" + id.reference();
        }
    }

    /** Public matters of a category that wait for an answer, near a place and recent; the nearest first. */
    public List<Line> near(
            String community, String category, MatterPlace place, int metres, Instant since, int most, Screen screen) {
        double lat = place.lat() == null ? 0 : place.lat();
        double lng = place.lng() == null ? 0 : place.lng();
        boolean point = place.lat() != null;
        double shrink = Math.cos(Math.toRadians(lat));
        return database.sql(COLUMNS + """
                        WHERE community_code = :community AND category = :category AND submitted_at >= :since
                          AND listed AND released_at IS NOT NULL
                          AND state IN ('SUBMITTED','ACCEPTED','DISPATCHED','IN_HAND','PAUSED','CHECKING')
                          AND ((:point AND place_lat IS NOT NULL
                                AND power((place_lat - :lat) * :degree, 2)
                                    + power((place_lng - :lng) * :degree * :shrink, 2) <= power(:metres, 2))
                            OR ((NOT :point OR place_lat IS NULL)
                                AND place_community_code = :placeCommunity AND place_cell = :cell))
                        ORDER BY submitted_at DESC
                        LIMIT :most
                        """)
                .param("community", community)
                .param("category", category)
                .param("since", Rows.at(since))
                .param("point", point)
                .param("lat", lat)
                .param("lng", lng)
                .param("degree", METRES_A_DEGREE)
                .param("shrink", shrink)
                .param("metres", metres)
                .param("placeCommunity", place.communityCode())
                .param("cell", place.cell())
                .param("most", most)
                .query((row, number) -> line(row, screen))
                .list();
    }

    /** The matters of a person with an account, the newest first. */
    public Slice<Line> of(UUID account, @Nullable Instant before, int size, Screen screen) {
        var rows = database.sql(COLUMNS + """
                        WHERE reporter_account = :account
                          AND (CAST(:before AS timestamptz) IS NULL OR submitted_at < :before)
                        ORDER BY submitted_at DESC
                        LIMIT :size
                        """)
                .param("account", account)
                .param("before", Rows.atOrNull(before), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("size", size + 1)
                .query((row, number) -> line(row, screen))
                .list();
        return Slice.of(rows, size, line -> line.submittedAt().toString());
    }

    /** The public matters that a person with an account has met too, the newest first. */
    public Slice<Line> followedBy(UUID account, @Nullable Instant before, int size, Screen screen) {
        var rows = database.sql(COLUMNS + """
                        WHERE (community_code, year, number) IN (
                            SELECT community_code, year, number FROM matter.followers WHERE follower = :follower)
                          AND listed AND released_at IS NOT NULL
                          AND reporter_account IS DISTINCT FROM :account
                          AND (CAST(:before AS timestamptz) IS NULL OR submitted_at < :before)
                        ORDER BY submitted_at DESC
                        LIMIT :size
                        """)
                .param("follower", Notice.ACCOUNT + account)
                .param("account", account)
                .param("before", Rows.atOrNull(before), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("size", size + 1)
                .query((row, number) -> line(row, screen))
                .list();
        return Slice.of(rows, size, line -> line.submittedAt().toString());
    }

    /** Whose matter it is, if it is this account's. */
    public boolean isHers(MatterId id, UUID account) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM matter.matters
                            WHERE community_code = ? AND year = ? AND number = ? AND reporter_account = ?)
                        """)
                .params(id.communityCode(), id.year(), id.number(), account)
                .query(Boolean.class)
                .single();
    }

    /** The matters that were left with a phone number, by its blind indexes; the newest first. */
    public List<MatterId> withPhone(List<String> indexes) {
        return new ArrayList<>(database.sql("""
                        SELECT community_code, year, number FROM matter.matters
                        WHERE reporter_phone_index = ANY (?)
                        ORDER BY submitted_at DESC
                        LIMIT 50
                        """)
                .param(indexes.toArray(String[]::new))
                .query((row, number) ->
                        new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                .list());
    }

    Line line(ResultSet row, Screen screen) throws SQLException {
        var id = new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number"));
        var state = State.valueOf(row.getString("state"));
        var place = new MatterPlace(
                row.getString("place_community_code"),
                row.getString("place_cell"),
                null,
                null,
                MatterPlace.Source.CELL,
                row.getString("place_label"),
                null);
        boolean unrated = state == State.CLOSED && row.getInt("rated_solved") < row.getInt("reporters");
        return new Line(
                id,
                labels.of(id),
                row.getString("title"),
                speaking.category(row.getString("category"), screen),
                speaking.place(place, screen),
                state,
                "matter.public."
                        + (unrated
                                ? "closed-unrated"
                                : state.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-')),
                deadline(row),
                speaking.publicly(Rows.uuidOrNull(row, "holder_person"), Rows.uuidOrNull(row, "holder_unit"), screen),
                row.getInt("followers"),
                Rows.instant(row, "submitted_at"),
                Rows.instantOrNull(row, "closed_at"));
    }

    static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                row.getString("clock_start_event"),
                Rows.instant(row, "clock_started_at"),
                LimitKind.valueOf(row.getString("clock_kind")),
                row.getInt("clock_amount"),
                Rows.day(row, "clock_due_day"),
                Rows.instant(row, "clock_due_at"),
                row.getBoolean("clock_provisional"),
                Rows.day(row, "clock_half_day"),
                Rows.day(row, "clock_last_day"),
                Deadline.State.valueOf(row.getString("clock_state")),
                Rows.instantOrNull(row, "clock_paused_since"),
                row.getInt("clock_paused_for"),
                row.getInt("clock_extended_by"),
                Rows.uuidOrNull(row, "clock_extended_with"),
                Rows.instantOrNull(row, "clock_ended_at"),
                row.getObject("clock_met", Boolean.class),
                Rows.dayOrNull(row, "clock_overdue_since"),
                row.getInt("clock_warnings"));
    }
}
