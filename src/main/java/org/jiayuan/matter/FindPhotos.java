package org.jiayuan.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the photo that stands beside a matter in a list for everybody: the first that was shown. */
@Component
public class FindPhotos {

    /** Joins to each public matter {@code m} of a query the photo {@code p} beside it. */
    static final String BESIDE = """
            LEFT JOIN LATERAL (
                SELECT p.id, p.caption
                FROM matter.photos p
                JOIN matter.steps s ON s.community_code = p.community_code AND s.year = p.year
                    AND s.number = p.number AND s.sequence = p.sequence
                WHERE p.community_code = m.community_code AND p.year = m.year AND p.number = m.number
                  AND p.verdict = 'SHOWN' AND s.audience = 'PUBLIC'
                ORDER BY p.sequence, p.id
                LIMIT 1) p ON true
            """;

    private final JdbcClient database;

    FindPhotos(JdbcClient database) {
        this.database = database;
    }

    /**
     * A photo beside a line.
     *
     * @param link of its small print
     * @param caption what can be seen in it; null if nobody has said
     */
    public record Beside(String link, @Nullable String caption) {

        static Beside of(MatterId matter, UUID photo, @Nullable String caption) {
            return new Beside(
                    "/communities/" + matter.communityCode() + "/matters/" + matter.reference() + "/photos/" + photo
                            + "/small",
                    caption);
        }
    }

    /** Those of some public matters of a community, by matter; none for one without. */
    public Map<MatterId, Beside> of(String community, List<MatterId> matters) {
        var found = new HashMap<MatterId, Beside>();
        if (matters.isEmpty()) {
            return found;
        }
        database.sql("SELECT m.year, m.number, p.id, p.caption FROM matter.matters m\n" + BESIDE + """
                        WHERE m.community_code = :community AND m.listed AND m.released_at IS NOT NULL
                          AND (m.year, m.number) IN (SELECT * FROM unnest(:years, :numbers)) AND p.id IS NOT NULL
                        """)
                .param("community", community)
                .param("years", matters.stream().map(MatterId::year).toArray(Integer[]::new))
                .param("numbers", matters.stream().map(MatterId::number).toArray(Integer[]::new))
                .query((row, number) -> {
                    var matter = new MatterId(community, row.getInt("year"), row.getInt("number"));
                    return found.put(matter, Beside.of(matter, Rows.uuid(row, "id"), row.getString("caption")));
                })
                .list();
        return found;
    }
}
