package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of a matter that nobody has looked at yet. */
@Component
public class WaitingWords {

    private final JdbcClient database;

    WaitingWords(JdbcClient database) {
        this.database = database;
    }

    /**
     * Words that wait.
     *
     * @param sequence of the step they belong to
     * @param words as they were written, sealed
     * @param redacted as the program redacted them
     */
    public record Words(int sequence, Action action, Instant at, Sealed words, String redacted) {}

    /** Those of one matter, in order. */
    public List<Words> of(MatterId id) {
        return database.sql("""
                        SELECT s.sequence, s.action, s.at, s.words, s.redacted FROM matter.steps s
                        WHERE s.community_code = :community AND s.year = :year AND s.number = :number
                          AND s.audience = 'PUBLIC' AND s.redacted IS NOT NULL AND NOT s.released
                          AND NOT EXISTS (SELECT FROM matter.releases r
                            WHERE r.community_code = s.community_code AND r.year = s.year AND r.number = s.number
                              AND r.sequence = s.sequence)
                        ORDER BY s.sequence
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .query((row, number) -> new Words(
                        row.getInt("sequence"),
                        Action.valueOf(row.getString("action")),
                        Rows.instant(row, "at"),
                        Rows.sealed(row, "words"),
                        row.getString("redacted")))
                .list();
    }
}
