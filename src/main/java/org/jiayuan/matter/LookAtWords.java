package org.jiayuan.matter;

import java.util.HashMap;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.redaction.Title;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at words before they become public: shows them as redacted, shows them with more hidden, or not. */
@Rule(
        clause = "9.1.5",
        says = "Nothing a resident wrote is public until a person has looked at it; for what is about a station that "
                + "person is one level up.",
        source = "matter.md, Publication")
@Service
public class LookAtWords {

    private final Matters matters;
    private final Publisher publisher;
    private final Ledger ledger;
    private final JdbcClient database;
    private final AuditLog audit;

    LookAtWords(Matters matters, Publisher publisher, Ledger ledger, JdbcClient database, AuditLog audit) {
        this.matters = matters;
        this.publisher = publisher;
        this.ledger = ledger;
        this.database = database;
        this.audit = audit;
    }

    /** What she decides. */
    public sealed interface Decision {

        /**
         * It may be read.
         *
         * @param text what of it; null where there are questions alone
         * @param asks what of the questions that came with it, by number; one that is not here stays hidden
         */
        record Show(@Nullable String text, Map<Integer, String> asks) implements Decision {
            public Show {
                asks = Map.copyOf(asks);
            }
        }

        /**
         * It stays hidden.
         *
         * @param reason a key of the bundle {@code matter.hide.<reason>}
         */
        record Hide(String reason) implements Decision {}
    }

    /**
     * She has looked.
     *
     * @param sequence of the step whose words they are
     * @throws NotFound if it is not hers to look at
     */
    @Transactional
    public void of(MatterId id, int sequence, Decision decision, Act act) {
        var matter = matters.findById(id)
                .filter(found -> publisher.isFor(found, act.by()))
                .orElseThrow(NotFound::new);
        var words = words(id, sequence);
        boolean before = matter.shown();
        check(words, decision);
        insert(id, sequence, decision, act);
        if (words.first()) {
            matter.looked();
        }
        var show = decision instanceof Decision.Show shown ? shown : null;
        if (sequence == 1) {
            matter.releasedAt = show == null ? null : act.at();
            if (show != null && show.text() != null) {
                matter.title = Title.of(show.text()).text();
            }
        }
        matters.save(matter);
        ledger.follow(matter, act);
        ledger.tellPublication(matter, before, act);
        audit.write(
                act,
                new Entry(
                        id.communityCode(),
                        null,
                        "matter.look-at-words",
                        id.object(),
                        matter.reporter().account(),
                        Map.of("step", Integer.toString(sequence), "shown", Boolean.toString(show != null))));
    }

    /** @param first whether nobody has looked at them before */
    private record Words(boolean text, boolean first) {}

    private Words words(MatterId id, int sequence) {
        return database.sql("""
                        SELECT s.redacted IS NOT NULL AND s.audience = 'PUBLIC' AS has_text,
                            NOT EXISTS (SELECT FROM matter.releases r
                                WHERE r.community_code = s.community_code AND r.year = s.year AND r.number = s.number
                                  AND r.sequence = s.sequence) AS first
                        FROM matter.steps s
                        WHERE s.community_code = :community AND s.year = :year AND s.number = :number
                          AND s.sequence = :sequence AND
                        """ + WaitingWords.LOOKED_AT)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .param("sequence", sequence)
                .query((row, number) -> new Words(row.getBoolean("has_text"), row.getBoolean("first")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static void check(Words words, Decision decision) {
        switch (decision) {
            case Decision.Show show -> {
                boolean missing =
                        words.text() && (show.text() == null || show.text().isBlank());
                if (missing || show.asks().values().stream().anyMatch(String::isBlank)) {
                    throw new FieldIsWrong("text", "words-missing");
                }
            }
            case Decision.Hide hide -> Publisher.checkReason(hide.reason());
        }
    }

    private void insert(MatterId id, int sequence, Decision decision, Act act) {
        var show = decision instanceof Decision.Show shown ? shown : null;
        var asks = new HashMap<String, String>();
        if (show != null) {
            show.asks().forEach((number, text) -> asks.put(Integer.toString(number), text.strip()));
        }
        database.sql("""
                        INSERT INTO matter.releases
                            (community_code, id, year, number, sequence, verdict, text, asks, reason, by_account, at)
                        VALUES (:community, :id, :year, :number, :sequence, :verdict, :text, :asks, :reason, :by, :at)
                        """)
                .param("community", id.communityCode())
                .param("id", Uuid7.at(act.at()))
                .param("year", id.year())
                .param("number", id.number())
                .param("sequence", sequence)
                .param("verdict", show == null ? "HIDDEN" : "SHOWN")
                .param(
                        "text",
                        show == null
                                ? null
                                : show.text() == null ? "" : show.text().strip())
                .param("asks", Json.of(asks).column())
                .param("reason", decision instanceof Decision.Hide hide ? hide.reason() : null)
                .param("by", act.by().account())
                .param("at", Rows.at(act.at()))
                .update();
    }
}
