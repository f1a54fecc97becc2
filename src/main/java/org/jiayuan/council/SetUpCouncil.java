package org.jiayuan.council;

import java.time.LocalDate;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A community gets its council, or calls it something else. */
@Rule(
        clause = "2.3.2",
        says = "A community has one council, under a name and in a form of its own.",
        source = "programme 2.1.1, 2.3.2")
@Service
public class SetUpCouncil {

    private final Councils councils;
    private final Secretary secretary;
    private final Divisions divisions;
    private final CouncilChanged pages;
    private final AuditLog audit;

    SetUpCouncil(Councils councils, Secretary secretary, Divisions divisions, CouncilChanged pages, AuditLog audit) {
        this.councils = councils;
        this.secretary = secretary;
        this.divisions = divisions;
        this.pages = pages;
        this.audit = audit;
    }

    /**
     * Sets it up, or renames the one that is there.
     *
     * @throws CouncilIsWrong if name or form say nothing or too much, or the day is to come
     */
    @Transactional
    public void in(String community, String name, String form, LocalDate setUpOn, Act act) {
        divisions.community(community);
        secretary.require(act, community);
        if (setUpOn.isAfter(act.day())) {
            throw new CouncilIsWrong("setUpOn", "day-to-come");
        }
        var there = councils.findById(community);
        var council = there.orElseGet(() -> Council.of(community, name, form, setUpOn));
        council.call(name, form);
        council.setUpOn = setUpOn;
        councils.save(council);
        pages.of(community, act.at());
        audit.write(
                act,
                new Entry(
                        community,
                        secretary.unit(community),
                        there.isPresent() ? "council.change" : "council.set-up",
                        "council/" + community,
                        null,
                        Map.of()));
    }
}
