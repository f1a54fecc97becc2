package org.jiayuan.programme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.jiayuan.programme.Evidence.Verdict;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead unit accepts what a community has reported, or refuses it with a reason; what it accepts counts at once. */
@Service
public class CheckEvidence {

    private static final int LONGEST = 300;

    private final JdbcClient database;
    private final FindEvidence find;
    private final Clauses clauses;
    private final BoardReach reach;
    private final Standings standings;
    private final GrowTrees grow;
    private final Redact redact;
    private final AskForCheck ask;
    private final AuditLog audit;

    CheckEvidence(
            JdbcClient database,
            FindEvidence find,
            Clauses clauses,
            BoardReach reach,
            Standings standings,
            GrowTrees grow,
            Redact redact,
            AskForCheck ask,
            AuditLog audit) {
        this.database = database;
        this.find = find;
        this.clauses = clauses;
        this.reach = reach;
        this.standings = standings;
        this.grow = grow;
        this.redact = redact;
        this.ask = ask;
        this.audit = audit;
    }

    /**
     * Checks it.
     *
     * @param reason why it is refused; not needed if it is accepted
     * @throws ProgrammeFieldIsWrong if it is refused without a reason, by whoever reported it, or was checked before
     * @throws NotFound if it is not hers to check
     */
    @Transactional
    public void of(String community, UUID id, Verdict verdict, String reason, Act act) {
        var evidence = find.get(community, id);
        if (!clauses.find(evidence.clause())
                .filter(clause -> reach.checks(act.by(), community, clause.system()))
                .isPresent()) {
            throw new NotFound();
        }
        var account = Objects.requireNonNull(act.by().account());
        if (evidence.reportedBy().equals(account)) {
            throw new ProgrammeFieldIsWrong("verdict", "evidence-own");
        }
        var because = reason.strip();
        if (verdict == Verdict.REFUSED && (because.isEmpty() || because.length() > LONGEST)) {
            throw new ProgrammeFieldIsWrong("reason", "evidence-reason", LONGEST);
        }
        int checked = database.sql("""
                        UPDATE programme.evidence
                        SET verdict = :verdict, reason = :reason, checked_by = :account, checked_at = :at
                        WHERE community_code = :community AND id = :id AND verdict IS NULL
                        """)
                .param("verdict", verdict.name())
                .param(
                        "reason",
                        because.isEmpty()
                                ? null
                                : redact.of(because, Known.nothing()).text())
                .param("account", account)
                .param("at", Rows.at(act.at()))
                .param("community", community)
                .param("id", id)
                .update();
        if (checked == 0) {
            throw new ProgrammeFieldIsWrong("verdict", "evidence-checked");
        }
        ask.nobody(evidence);
        if (verdict == Verdict.ACCEPTED) {
            var standing = new Standing(
                    community, evidence.clause(), Standing.REPORTED, Result.MET, List.of(), null, null, act.at());
            standings.put(List.of(standing));
            standings.remember(List.of(standing));
            grow.of(GrowTrees.subDistrict(community), List.of(community), act.at());
        }
        audit.write(
                act,
                new Entry(
                        community,
                        null,
                        "programme.check-evidence",
                        evidence.owner(),
                        null,
                        Map.of("clause", evidence.clause(), "verdict", verdict.name())));
    }
}
