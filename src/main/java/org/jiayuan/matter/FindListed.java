package org.jiayuan.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiayuan.matter.FindMatters.Line;
import org.jiayuan.matter.FindPhotos.Beside;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the public matters of a community for everybody, each with the photo beside it, and says how many there are. */
@Component
public class FindListed {

    private final JdbcClient database;
    private final FindMatters matters;

    FindListed(JdbcClient database, FindMatters matters) {
        this.database = database;
        this.matters = matters;
    }

    /**
     * Which public matters.
     *
     * @param category only of that code
     * @param open true for those that wait for an answer, false for those that have one; null for both
     * @param before only those submitted before one that ended the page before, as {@code 2026-418}
     */
    public record Filter(
            @Nullable String category,
            @Nullable Boolean open,
            @Nullable String before) {}

    /**
     * One of them.
     *
     * @param photo the first that was shown; null if there is none
     */
    public record Listed(Line line, @Nullable Beside photo) {}

    /** How many public matters wait for an answer, and how many there are. */
    public record Counts(int open, int all) {}

    /** The newest public matters of a community, with how many there are. */
    public record Front(List<Listed> newest, Counts counts) {}

    /** What the front of a community's site shows, in one statement. */
    public Front front(String community, int size, Screen screen) {
        var counts = new ArrayList<Counts>();
        var newest = rows(community, new Filter(null, null, null), size, screen, counts);
        return new Front(newest, counts.isEmpty() ? new Counts(0, 0) : counts.getFirst());
    }

    /** The public matters of a community, the newest first. */
    public Slice<Listed> of(String community, Filter filter, int size, Screen screen) {
        return Slice.of(
                rows(community, filter, size + 1, screen, new ArrayList<>()),
                size,
                listed -> listed.line().id().reference());
    }

    private List<Listed> rows(String community, Filter filter, int size, Screen screen, List<Counts> counts) {
        var before =
                filter.before() == null ? Optional.<MatterId>empty() : Labels.reference(community, filter.before());
        var sql = new StringBuilder("SELECT m.*, p.id AS photo, p.caption, c.waiting, c.everything FROM (")
                .append(FindMatters.COLUMNS)
                .append("WHERE community_code = :community AND listed AND released_at IS NOT NULL\n");
        if (filter.category() != null) {
            sql.append("AND category = :category\n");
        }
        if (filter.open() != null) {
            sql.append(
                    filter.open()
                            ? "AND state IN ('SUBMITTED','ACCEPTED','DISPATCHED','IN_HAND','PAUSED','CHECKING','CLOSING')\n"
                            : "AND state IN ('REPLIED','CLOSED','DECIDED','MERGED','DECLINED')\n");
        }
        if (before.isPresent()) {
            // Of these three only the moment is looked up, as one value: a whole row from a subquery would be compared
            // with every matter there is, and no index would lead to where the page begins.
            sql.append("""
                    AND (submitted_at, year, number) < ((
                        SELECT b.submitted_at FROM matter.matters b
                        WHERE b.community_code = :community AND b.year = :year AND b.number = :number), :year, :number)
                    """);
        }
        sql.append("""
                ORDER BY submitted_at DESC, year DESC, number DESC
                LIMIT :size) m
                """).append(FindPhotos.BESIDE).append("""
                LEFT JOIN matter.public_counts c ON c.community_code = m.community_code
                ORDER BY m.submitted_at DESC, m.year DESC, m.number DESC
                """);
        return database.sql(sql.toString())
                .param("community", community)
                .param("category", filter.category())
                .param("year", before.map(MatterId::year).orElse(0))
                .param("number", before.map(MatterId::number).orElse(0))
                .param("size", size)
                .query((row, number) -> {
                    counts.add(new Counts(row.getInt("waiting"), row.getInt("everything")));
                    var line = matters.line(row, screen);
                    var photo = Rows.uuidOrNull(row, "photo");
                    return new Listed(
                            line, photo == null ? null : Beside.of(line.id(), photo, row.getString("caption")));
                })
                .list();
    }

    /** The counts of a community's public matters. */
    public Counts counts(String community) {
        return database.sql("SELECT waiting, everything FROM matter.public_counts WHERE community_code = ?")
                .param(community)
                .query((row, number) -> new Counts(row.getInt("waiting"), row.getInt("everything")))
                .optional()
                .orElse(new Counts(0, 0));
    }
}
