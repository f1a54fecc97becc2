package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The words of a matter that somebody looks at before they are public, and what was decided about them. */
@Component
public class WaitingWords {

    /**
     * Of a step {@code s}, whether somebody looks at its words: those that people from outside wrote for everybody, and
     * questions of theirs; a note brings those of a merged matter's reporter.
     */
    static final String LOOKED_AT = """
            ((s.audience = 'PUBLIC' AND s.redacted IS NOT NULL AND NOT s.released)
             OR ((s.party IN ('REPORTER', 'ANYONE') OR s.action = 'NOTE') AND EXISTS (SELECT FROM matter.asks a
                    WHERE a.community_code = s.community_code AND a.year = s.year AND a.number = s.number
                      AND a.sequence = s.sequence)))
            """;

    private static final TypeReference<Map<String, String>> SHOWN = new TypeReference<>() {};

    private final JdbcClient database;

    WaitingWords(JdbcClient database) {
        this.database = database;
    }

    /**
     * Words somebody looks at.
     *
     * @param sequence of the step they belong to
     * @param words as they were written, sealed; null where there are questions alone
     * @param redacted as the program redacted them
     * @param asks the questions that came with them
     * @param verdict {@code SHOWN}, {@code HIDDEN}; null while they wait
     * @param shown what everybody may read
     * @param reason why they are hidden, as a key
     */
    public record Words(
            int sequence,
            Action action,
            Instant at,
            @Nullable Sealed words,
            @Nullable String redacted,
            List<Question> asks,
            @Nullable String verdict,
            @Nullable String shown,
            @Nullable String reason) {

        /** The decision to show all of it as the program redacted it. */
        public LookAtWords.Decision asRedacted() {
            return new LookAtWords.Decision.Show(
                    redacted, asks.stream().collect(Collectors.toMap(Question::number, Question::redacted)));
        }
    }

    /**
     * A question.
     *
     * @param shown what everybody may read of it; null if nothing yet
     */
    public record Question(
            int number,
            Sealed words,
            String redacted,
            @Nullable String shown) {}

    /** Those of one matter that nobody has looked at yet, in order. */
    public List<Words> of(MatterId id) {
        return all(id).stream().filter(words -> words.verdict() == null).toList();
    }

    /** All of one matter, in order. */
    List<Words> all(MatterId id) {
        var asks = asks(id);
        return database.sql("""
                        SELECT s.sequence, s.action, s.at, s.audience, s.words, s.redacted, r.verdict, r.text, r.asks,
                            r.reason
                        FROM matter.steps s
                        LEFT JOIN LATERAL (
                            SELECT verdict, text, asks, reason FROM matter.releases r
                            WHERE r.community_code = s.community_code AND r.year = s.year AND r.number = s.number
                              AND r.sequence = s.sequence
                            ORDER BY r.at DESC, r.id DESC
                            LIMIT 1) r ON true
                        WHERE s.community_code = :community AND s.year = :year AND s.number = :number AND
                        """ + LOOKED_AT + "ORDER BY s.sequence")
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .query((row, number) -> words(row, asks))
                .list();
    }

    private static Words words(ResultSet row, List<Asked> asks) throws SQLException {
        int sequence = row.getInt("sequence");
        boolean text = row.getString("audience").equals("PUBLIC");
        Map<String, String> shown = row.getString("asks") == null
                ? Map.of()
                : Rows.json(row, "asks").as(SHOWN);
        return new Words(
                sequence,
                Action.valueOf(row.getString("action")),
                Rows.instant(row, "at"),
                text ? Rows.sealedOrNull(row, "words") : null,
                text ? row.getString("redacted") : null,
                asks.stream()
                        .filter(ask -> ask.sequence() == sequence)
                        .map(ask -> new Question(
                                ask.number(), ask.words(), ask.redacted(), shown.get(Integer.toString(ask.number()))))
                        .toList(),
                row.getString("verdict"),
                row.getString("text"),
                row.getString("reason"));
    }

    private record Asked(int sequence, int number, Sealed words, String redacted) {}

    private List<Asked> asks(MatterId id) {
        return database.sql("""
                        SELECT a.sequence, a.ask, a.words, a.redacted FROM matter.asks a
                        WHERE a.community_code = ? AND a.year = ? AND a.number = ?
                        ORDER BY a.ask
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query((row, number) -> new Asked(
                        row.getInt("sequence"),
                        row.getInt("ask"),
                        Rows.sealed(row, "words"),
                        row.getString("redacted")))
                .list();
    }
}
