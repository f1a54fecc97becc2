package org.jiayuan.programme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.archive.Allowance;
import org.jiayuan.archive.ClaimAttachments;
import org.jiayuan.archive.FillTray;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.platform.Rows;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A station reports what no record shows; those who lead the system are asked to check it. */
@Rule(
        clause = "0.2",
        says =
                "Only what no record shows is reported by hand; it counts when somebody of the lead unit has checked it, never "
                        + "whoever reported it, and is marked as reported.",
        source = "issue 5, self-reported evidence; a week for the check is ours [D]")
@Service
public class ReportEvidence {

    private static final int LONGEST = 1000;

    private final JdbcClient database;
    private final BoardReach reach;
    private final Clauses clauses;
    private final Standings standings;
    private final Redact redact;
    private final ClaimAttachments claim;
    private final FindEvidence find;
    private final Cycles cycles;
    private final AskForCheck ask;
    private final AuditLog audit;

    ReportEvidence(
            JdbcClient database,
            BoardReach reach,
            Clauses clauses,
            Standings standings,
            Redact redact,
            ClaimAttachments claim,
            FindEvidence find,
            Cycles cycles,
            AskForCheck ask,
            AuditLog audit) {
        this.database = database;
        this.reach = reach;
        this.clauses = clauses;
        this.standings = standings;
        this.redact = redact;
        this.claim = claim;
        this.find = find;
        this.cycles = cycles;
        this.ask = ask;
        this.audit = audit;
    }

    /**
     * Reports it.
     *
     * @param files the form's secret under which files were sent before
     * @throws ProgrammeFieldIsWrong if it says nothing or too much, or records show that clause
     * @throws NotFound if it is not hers to report
     */
    @Transactional
    public UUID of(String community, String id, String typed, StagingToken files, Act act) {
        var clause = clauses.find(id)
                .filter(found -> Systems.NAMES.contains(found.system()))
                .filter(found -> reach.reports(act.by(), community))
                .orElseThrow(NotFound::new);
        var text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new ProgrammeFieldIsWrong("text", "evidence-text", LONGEST);
        }
        if (standings.of(List.of(community)).stream()
                .anyMatch(one -> one.clause().equals(id) && !one.reported())) {
            throw new ProgrammeFieldIsWrong("text", "evidence-seen");
        }
        var evidence = Uuid7.at(act.at());
        var shown = redact.of(text, Known.nothing()).text();
        database.sql("""
                        INSERT INTO programme.evidence (community_code, id, clause, text, reported_by, reported_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        community,
                        evidence,
                        clause.id(),
                        shown,
                        Objects.requireNonNull(act.by().account()),
                        Rows.at(act.at()))
                .update();
        claim.of(community, files, Evidence.owner(evidence), Allowance.ofForm(FillTray.FIELD));
        ask.of(find.get(community, evidence), clause, cycles.open().leadsOf(clause.system()));
        audit.write(
                act,
                new Entry(
                        community,
                        null,
                        "programme.report-evidence",
                        Evidence.owner(evidence),
                        null,
                        Map.of("clause", clause.id())));
        return evidence;
    }
}
