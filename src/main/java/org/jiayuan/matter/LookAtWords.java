package org.jiayuan.matter;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.redaction.Title;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
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
    private final Occasions occasions;
    private final Ledger ledger;
    private final JdbcClient database;
    private final AuditLog audit;

    LookAtWords(Matters matters, Occasions occasions, Ledger ledger, JdbcClient database, AuditLog audit) {
        this.matters = matters;
        this.occasions = occasions;
        this.ledger = ledger;
        this.database = database;
        this.audit = audit;
    }

    /** Whether somebody may look at what is written about a matter. */
    boolean may(Matter matter, Actor actor) {
        return publisher(matter).stream()
                .anyMatch(unit -> actor.units(Standing.MODULE, Role.OPERATOR, Role.HEAD)
                                .contains(unit)
                        || (matter.about().upwards()
                                && actor.units(Standing.MODULE, Role.CLERK).contains(unit)));
    }

    private Set<UUID> publisher(Matter matter) {
        return Set.of(
                matter.about().upwards()
                        ? matter.intakeUnit()
                        : occasions.offices().stationOf(matter.id().communityCode()));
    }

    /**
     * She has looked.
     *
     * @param sequence of the step whose words they are
     * @param shown what may be read; null to keep it hidden
     * @throws NotFound if it is not hers to look at
     */
    @Transactional
    public void of(MatterId id, int sequence, @Nullable String shown, Act act) {
        var matter = matters.findById(id).filter(found -> may(found, act.by())).orElseThrow(NotFound::new);
        boolean first = database.sql("""
                        SELECT NOT EXISTS (SELECT FROM matter.releases
                            WHERE community_code = :community AND year = :year AND number = :number
                              AND sequence = :sequence)
                        FROM matter.steps
                        WHERE community_code = :community AND year = :year AND number = :number
                          AND sequence = :sequence AND redacted IS NOT NULL AND audience = 'PUBLIC'
                        """)
                .param("community", id.communityCode())
                .param("year", id.year())
                .param("number", id.number())
                .param("sequence", sequence)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (shown != null && shown.isBlank()) {
            throw new FieldIsWrong("text", "words-missing");
        }
        database.sql("""
                        INSERT INTO matter.releases
                            (community_code, id, year, number, sequence, verdict, text, by_account, at)
                        VALUES (:community, :id, :year, :number, :sequence, :verdict, :text, :by, :at)
                        """)
                .param("community", id.communityCode())
                .param("id", Uuid7.at(act.at()))
                .param("year", id.year())
                .param("number", id.number())
                .param("sequence", sequence)
                .param("verdict", shown == null ? "HIDDEN" : "SHOWN")
                .param("text", shown)
                .param("by", act.by().account())
                .param("at", Rows.at(act.at()))
                .update();
        if (first) {
            matter.looked();
        }
        if (sequence == 1) {
            matter.releasedAt = shown == null ? null : act.at();
            if (shown != null) {
                matter.title = Title.of(shown).text();
            }
        }
        matters.save(matter);
        ledger.follow(matter, act);
        audit.write(
                act,
                new Entry(
                        id.communityCode(),
                        null,
                        "matter.look-at-words",
                        id.object(),
                        matter.reporter().account(),
                        Map.of("step", Integer.toString(sequence), "shown", Boolean.toString(shown != null))));
    }
}
