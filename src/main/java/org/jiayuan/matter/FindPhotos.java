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
    public record Beside(String link, @Nullable String caption) {}

    /** Those of some public matters of a community, by matter; none for one without. */
    public Map<MatterId, Beside> of(String community, List<MatterId> matters) {
        var found = new HashMap<MatterId, Beside>();
        if (matters.isEmpty()) {
            return found;
        }
        database.sql("""
                        SELECT DISTINCT ON (p.year, p.number) p.year, p.number, p.id, p.caption
                        FROM matter.photos p
                        JOIN matter.matters m ON m.community_code = p.community_code AND m.year = p.year
                            AND m.number = p.number
                        JOIN matter.steps s ON s.community_code = p.community_code AND s.year = p.year
                            AND s.number = p.number AND s.sequence = p.sequence
                        WHERE p.community_code = :community AND p.verdict = 'SHOWN' AND s.audience = 'PUBLIC'
                          AND m.listed AND m.released_at IS NOT NULL
                          AND (p.year::text || '-' || p.number) = ANY (:references)
                          AND p.number = ANY (:numbers)
                        ORDER BY p.year, p.number, p.sequence, p.id
                        """)
                .param("community", community)
                .param("references", matters.stream().map(MatterId::reference).toArray(String[]::new))
                .param("numbers", matters.stream().map(MatterId::number).toArray(Integer[]::new))
                .query((row, number) -> found.put(
                        new MatterId(community, row.getInt("year"), row.getInt("number")),
                        new Beside(
                                link(community, row.getInt("year"), row.getInt("number"), Rows.uuid(row, "id")),
                                row.getString("caption"))))
                .list();
        return found;
    }

    private static String link(String community, int year, int number, UUID photo) {
        return "/communities/" + community + "/matters/" + new MatterId(community, year, number).reference()
                + "/photos/" + photo + "/small";
    }
}
