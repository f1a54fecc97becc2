package org.jiayuan.council;

import java.time.LocalDate;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new term begins; from its first day on, those sit who are appointed to it. */
@Service
public class BeginTerm {

    private final FindCouncil councils;
    private final Terms terms;
    private final Secretary secretary;
    private final CouncilChanged pages;
    private final AuditLog audit;

    BeginTerm(FindCouncil councils, Terms terms, Secretary secretary, CouncilChanged pages, AuditLog audit) {
        this.councils = councils;
        this.terms = terms;
        this.secretary = secretary;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * Begins it.
     *
     * @param midTerm what is said of it if the last one still runs
     * @return its number
     * @throws CouncilIsWrong if it begins before the last one did, or before it ends and nobody confirms that, or lasts
     *     too long
     */
    @Transactional
    public int of(String community, LocalDate starts, LocalDate ends, MidTerm midTerm, Act act) {
        secretary.require(act, community);
        councils.get(community);
        if (!TermLength.allows(starts, ends)) {
            throw new CouncilIsWrong("endsOn", "term-length");
        }
        var last = terms.last(community);
        if (last.isPresent() && !starts.isAfter(last.get().startsOn())) {
            throw new CouncilIsWrong("startsOn", "term-before");
        }
        int number = last.map(Term::number).orElse(0) + 1;
        var because = last.map(running -> midTerm.reason(running, starts)).orElse(null);
        terms.add(new Term(community, number, starts, ends, because));
        pages.of(community, act.at());
        audit.write(
                act,
                new Entry(
                        community,
                        secretary.unit(community),
                        "council.begin-term",
                        "council/" + community + "/terms/" + number,
                        null,
                        Map.of(
                                "starts",
                                starts.toString(),
                                "ends",
                                ends.toString(),
                                "mid-term",
                                Boolean.toString(because != null))));
        return number;
    }
}
