package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiayuan.matter.Ask.Outcome;
import org.jiayuan.matter.MatterView.AskView;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Shows the questions of a matter with what was said to each, as much as a reader may read. */
@Rule(
        clause = "9.1.5",
        says = "A question that the reporter wrote is public only as somebody who has looked at it let it stand; one "
                + "that staff wrote they have looked at themselves.",
        source = "matter.md, Publication")
@Component
class ShowAsks {

    private static final TypeReference<Map<String, String>> SHOWN = new TypeReference<>() {};

    private final JdbcClient database;

    ShowAsks(JdbcClient database) {
        this.database = database;
    }

    private record Row(
            int number,
            Sealed words,
            @Nullable String publicly,
            @Nullable String outcome,
            @Nullable Sealed answer,
            @Nullable String answerRedacted,
            @Nullable String to) {}

    List<AskView> of(Matter matter, Eyes eyes) {
        var id = matter.id();
        boolean unsent = matter.state() == State.CHECKING && !eyes.staff();
        return database
                .sql("""
                        SELECT a.ask, a.words, a.redacted, s.party, s.action, r.asks AS shown, n.outcome, n.words AS answer,
                            n.redacted AS answer_redacted, n.handed_to
                        FROM matter.asks a
                        JOIN matter.steps s ON s.community_code = a.community_code AND s.year = a.year
                            AND s.number = a.number AND s.sequence = a.sequence
                        LEFT JOIN LATERAL (
                            SELECT asks FROM matter.releases r
                            WHERE r.community_code = a.community_code AND r.year = a.year AND r.number = a.number
                              AND r.sequence = a.sequence
                            ORDER BY r.at DESC, r.id DESC
                            LIMIT 1) r ON true
                        LEFT JOIN LATERAL (
                            SELECT outcome, words, redacted, handed_to FROM matter.answers n
                            WHERE n.community_code = a.community_code AND n.year = a.year AND n.number = a.number
                              AND n.ask = a.ask
                            ORDER BY n.sequence DESC
                            LIMIT 1) n ON true
                        WHERE a.community_code = :community AND a.year = :year AND a.number = :number
                          AND NOT EXISTS (SELECT FROM matter.dropped_asks d
                            WHERE d.community_code = a.community_code AND d.year = a.year AND d.number = a.number
                              AND d.ask = a.ask)
                        ORDER BY a.ask
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .query((row, number) -> row(row))
                .list()
                .stream()
                .filter(row -> !eyes.outside() || row.publicly() != null)
                .map(row -> view(row, matter, eyes, unsent))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        int ask = row.getInt("ask");
        return new Row(
                ask,
                Rows.sealed(row, "words"),
                publicly(row, ask),
                row.getString("outcome"),
                Rows.sealedOrNull(row, "answer"),
                row.getString("answer_redacted"),
                row.getString("handed_to"));
    }

    /** What everybody may read of a question; null if nothing. A note brings those of a merged matter's reporter. */
    private static @Nullable String publicly(ResultSet row, int ask) throws SQLException {
        boolean merged = Action.valueOf(row.getString("action")) == Action.NOTE;
        if (!merged && !Party.valueOf(row.getString("party")).fromOutside()) {
            return row.getString("redacted");
        }
        return row.getString("shown") == null
                ? null
                : Rows.json(row, "shown").as(SHOWN).get(Integer.toString(ask));
    }

    private static AskView view(Row row, Matter matter, Eyes eyes, boolean unsent) {
        boolean open = row.number() > matter.asksClosed;
        boolean shown = row.answer() != null && (!open || eyes.staff()) && !(open && unsent);
        return new AskView(
                row.number(),
                eyes.outside() ? Objects.requireNonNull(row.publicly()) : eyes.original(row.words()),
                open,
                shown && row.outcome() != null ? Outcome.valueOf(row.outcome()) : null,
                !shown
                        ? null
                        : eyes.everybody() ? row.answerRedacted() : eyes.original(Objects.requireNonNull(row.answer())),
                shown ? row.to() : null);
    }
}
