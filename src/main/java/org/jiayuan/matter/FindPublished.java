package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiayuan.division.Division.Point;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.division.Places;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds matters as other systems may have them. */
@Rule(
        clause = "9.1.4",
        says = "Other systems get what stands on a matter's public page and nothing more; the point a reporter set is "
                + "given as the middle of its cell.",
        source = "matter.md, Publication; PIPL art. 6")
@Component
public class FindPublished {

    private static final String COLUMNS = """
            SELECT m.community_code, m.year, m.number, m.kind, m.category, m.state, m.title, m.holder_unit,
                m.holder_person, m.reporters, m.rated_solved, m.followers, m.place_community_code, m.place_cell,
                m.place_label, m.place_source, m.place_lat, m.place_lng, m.submitted_at, m.changed_at,
                coalesce(m.closed_at, m.clock_ended_at) AS ended_at, m.clock_kind, m.clock_due_at,
                m.listed AND m.released_at IS NOT NULL AS shown, r.text
            FROM matter.matters m
            LEFT JOIN LATERAL (
                SELECT text FROM matter.releases r
                WHERE r.community_code = m.community_code AND r.year = m.year AND r.number = m.number AND r.sequence = 1
                ORDER BY r.at DESC, r.id DESC
                LIMIT 1) r ON true
            """;

    private final JdbcClient database;
    private final Places places;
    private final Speaking speaking;
    private final Labels labels;

    FindPublished(JdbcClient database, Places places, Speaking speaking, Labels labels) {
        this.database = database;
        this.places = places;
        this.speaking = speaking;
        this.labels = labels;
    }

    /**
     * Where a stretch ends and the next begins.
     *
     * @param id of the matter that ended the one before
     * @param submittedAt when it was submitted
     */
    public record Mark(MatterId id, Instant submittedAt) {}

    /**
     * Which of the public matters.
     *
     * @param communities of those alone; empty for all of the district
     * @param categories of those alone; empty for all
     * @param from submitted then or later
     * @param to submitted then or earlier
     * @param done true for those that have an answer, false for those that wait for one; null for both
     * @param after only those that come after it; null from the start
     * @param skip how many to leave out at the start
     */
    public record Filter(
            List<String> communities,
            Set<String> categories,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean done,
            @Nullable Mark after,
            int skip) {

        public Filter {
            communities = List.copyOf(communities);
            categories = Set.copyOf(categories);
        }
    }

    /** The public matters, the newest first. */
    public List<Published> listed(Filter filter, int most, Screen screen) {
        var sql = new StringBuilder(COLUMNS).append("WHERE m.listed AND m.released_at IS NOT NULL\n");
        var communities = filter.communities();
        if (communities.size() == 1) {
            sql.append("AND m.community_code = :community\n");
        } else if (!communities.isEmpty()) {
            sql.append("AND m.community_code = ANY (:communities)\n");
        }
        if (!filter.categories().isEmpty()) {
            sql.append("AND m.category = ANY (:categories)\n");
        }
        if (filter.from() != null) {
            sql.append("AND m.submitted_at >= :from\n");
        }
        if (filter.to() != null) {
            sql.append("AND m.submitted_at <= :to\n");
        }
        if (filter.done() != null) {
            sql.append(
                    filter.done()
                            ? "AND m.state IN ('REPLIED','CLOSED','DECIDED','MERGED','DECLINED')\n"
                            : "AND m.state IN ('SUBMITTED','ACCEPTED','DISPATCHED','IN_HAND','PAUSED','CHECKING','CLOSING')\n");
        }
        var after = filter.after();
        if (after != null) {
            sql.append("AND (m.submitted_at, m.community_code, m.year, m.number) < (:at, :code, :year, :number)\n");
        }
        sql.append("ORDER BY m.submitted_at DESC, m.community_code DESC, m.year DESC, m.number DESC\n")
                .append("LIMIT :most OFFSET :skip");
        return database.sql(sql.toString())
                .param("community", communities.isEmpty() ? "" : communities.getFirst())
                .param("communities", communities.toArray(String[]::new))
                .param("categories", filter.categories().toArray(String[]::new))
                .param("from", Rows.atOrNull(filter.from()))
                .param("to", Rows.atOrNull(filter.to()))
                .param("at", after == null ? null : Rows.at(after.submittedAt()))
                .param("code", after == null ? "" : after.id().communityCode())
                .param("year", after == null ? 0 : after.id().year())
                .param("number", after == null ? 0 : after.id().number())
                .param("most", most)
                .param("skip", filter.skip())
                .query((row, number) -> published(row, screen))
                .list();
    }

    /** The matters with those ids, the newest first; those that do not exist are left out. */
    public List<Published> withIds(Collection<MatterId> ids, Screen screen) {
        return database.sql(COLUMNS + """
                        WHERE (m.community_code, m.year, m.number) IN (
                            SELECT * FROM unnest(:communities, :years, :numbers))
                        ORDER BY m.submitted_at DESC, m.community_code DESC, m.year DESC, m.number DESC
                        """)
                .param("communities", ids.stream().map(MatterId::communityCode).toArray(String[]::new))
                .param("years", ids.stream().map(MatterId::year).toArray(Integer[]::new))
                .param("numbers", ids.stream().map(MatterId::number).toArray(Integer[]::new))
                .query((row, number) -> published(row, screen))
                .list();
    }

    private Published published(ResultSet row, Screen screen) throws SQLException {
        var id = new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number"));
        var state = State.valueOf(row.getString("state"));
        var source = MatterPlace.Source.valueOf(row.getString("place_source"));
        boolean shown = row.getBoolean("shown");
        var place = new MatterPlace(
                row.getString("place_community_code"),
                row.getString("place_cell"),
                null,
                null,
                source,
                shown ? row.getString("place_label") : null,
                null);
        boolean unrated = state == State.CLOSED && row.getInt("rated_solved") < row.getInt("reporters");
        var says = unrated
                ? "closed-unrated"
                : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var due = Rows.instant(row, "clock_due_at");
        return new Published(
                id,
                shown,
                labels.of(id),
                Kind.valueOf(row.getString("kind")),
                row.getString("category"),
                speaking.category(row.getString("category"), screen),
                state,
                screen.say("matter.public." + says),
                speaking.publicly(Rows.uuidOrNull(row, "holder_person"), Rows.uuidOrNull(row, "holder_unit"), screen),
                shown ? row.getString("title") : null,
                shown ? row.getString("text") : null,
                speaking.place(place, screen),
                place.cellId(),
                source == MatterPlace.Source.FACILITY && shown
                        ? new Point(row.getDouble("place_lat"), row.getDouble("place_lng"))
                        : middle(place.cellId()),
                Rows.instant(row, "submitted_at"),
                Rows.instant(row, "changed_at"),
                state.open() && state != State.REPLIED ? null : Rows.instantOrNull(row, "ended_at"),
                row.getString("clock_kind").endsWith("HOURS") ? due : due.minusMillis(1),
                row.getInt("followers"));
    }

    private @Nullable Point middle(@Nullable CellId cell) {
        return cell == null
                ? null
                : places.find(cell)
                        .map(found -> found.shape().getInteriorPoint().getCoordinate())
                        .map(at -> new Point(Math.round(at.y * 1e6) / 1e6, Math.round(at.x * 1e6) / 1e6))
                        .orElse(null);
    }
}
