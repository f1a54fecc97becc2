package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiayuan.archive.Attachment;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which photos and documents of a matter a reader may see. The one place that decides it. */
@Rule(
        clause = "9.1.5",
        says =
                "A photo is public only after somebody has looked at it and shown it, while the matter's text is public, "
                        + "and a reply's only once the reply has gone out; a document never is.",
        source = "matter.md, Publication")
@Component
class ShowPhotos {

    private final JdbcClient database;
    private final FindAttachments attachments;

    ShowPhotos(JdbcClient database, FindAttachments attachments) {
        this.database = database;
        this.attachments = attachments;
    }

    /** What somebody who looked at it has decided. */
    enum Verdict {
        WAITING,
        SHOWN,
        HIDDEN
    }

    /**
     * One of them.
     *
     * @param sequence of the step it came with
     * @param sent whether the reporter may see what it came with: a reply's once it has gone out
     * @param caption what can be seen in it, for those who cannot see
     * @param reason why it is hidden, as a key
     */
    record Kept(
            UUID id,
            int sequence,
            boolean sent,
            Verdict verdict,
            @Nullable String caption,
            @Nullable String reason,
            Attachment file) {

        boolean picture() {
            return file.file().isPicture();
        }
    }

    /** All of them. */
    List<Kept> all(MatterId id) {
        var files = attachments.ofOwner(id.communityCode(), id.object()).stream()
                .collect(Collectors.toMap(file -> file.id().id(), file -> file));
        if (files.isEmpty()) {
            return List.of();
        }
        return database
                .sql("""
                        SELECT p.id, p.sequence, p.verdict, p.caption, p.reason,
                            s.audience <> 'STAFF' AND (s.action <> 'REPLY' OR coalesce((
                                SELECT n.action FROM matter.steps n
                                WHERE n.community_code = s.community_code AND n.year = s.year AND n.number = s.number
                                  AND n.sequence > s.sequence AND n.action IN ('PASS', 'FAIL')
                                ORDER BY n.sequence
                                LIMIT 1), '') = 'PASS') AS sent
                        FROM matter.photos p
                        JOIN matter.steps s ON s.community_code = p.community_code AND s.year = p.year
                            AND s.number = p.number AND s.sequence = p.sequence
                        WHERE p.community_code = ? AND p.year = ? AND p.number = ?
                        ORDER BY p.sequence, p.id
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query((row, number) -> kept(row, files))
                .list()
                .stream()
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private static java.util.Optional<Kept> kept(ResultSet row, Map<UUID, Attachment> files) throws SQLException {
        var id = Rows.uuid(row, "id");
        var file = files.get(id);
        return file == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Kept(
                        id,
                        row.getInt("sequence"),
                        row.getBoolean("sent"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("caption"),
                        row.getString("reason"),
                        file));
    }

    /** Those that a reader may see. */
    List<Kept> to(Eyes.Reader reader, Matter matter) {
        Predicate<Kept> may = switch (reader) {
            case STAFF -> kept -> true;
            case REPORTER -> Kept::sent;
            case EVERYBODY, FELLOW -> kept -> kept.sent() && isPublic(matter, kept);
        };
        boolean nothing = (reader == Eyes.Reader.EVERYBODY || reader == Eyes.Reader.FELLOW)
                && !(matter.listed() && matter.released());
        return nothing ? List.of() : all(matter.id()).stream().filter(may).toList();
    }

    private static boolean isPublic(Matter matter, Kept kept) {
        return matter.listed()
                && matter.released()
                && kept.verdict() == Verdict.SHOWN
                && kept.file().isReleased();
    }
}
