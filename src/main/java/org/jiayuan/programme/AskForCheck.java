package org.jiayuan.programme;

import java.time.Duration;
import java.util.List;
import org.jiayuan.desk.Waiting;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.division.Divisions;
import org.jiayuan.programme.Cycle.Lead;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.springframework.stereotype.Component;

/** Lays what a community has reported on the desks of those who check it. */
@Component
class AskForCheck {

    private static final String MODULE = "programme";
    private static final Duration WEEK = Duration.ofDays(8);

    private final Waiting waiting;
    private final FindCheckers find;
    private final Divisions divisions;

    AskForCheck(Waiting waiting, FindCheckers find, Divisions divisions) {
        this.waiting = waiting;
        this.find = find;
        this.divisions = divisions;
    }

    /** Asks those who check it for the verdict, and nobody else any more. */
    void of(Evidence evidence, Clause clause, List<Lead> leads) {
        var community = divisions.get(evidence.community());
        waiting.replace(
                community.code(),
                MODULE,
                evidence.id().toString(),
                find.of(community.code(), leads).asked().stream()
                        .map(unit -> new WaitingItem(
                                unit.id(),
                                Role.CLERK,
                                null,
                                community.code(),
                                MODULE,
                                evidence.id().toString(),
                                "evidence",
                                clause.id(),
                                WaitingItem.line(evidence.text()),
                                community.name() + " · " + clause.chinese(),
                                community.name(true) + " · " + clause.english(),
                                List.of(),
                                evidence.reportedAt(),
                                Shanghai.startOf(
                                        Shanghai.day(evidence.reportedAt().plus(WEEK))),
                                true,
                                "/board/" + community.code() + "/clauses/" + clause.id()))
                        .toList());
    }

    /** Asks nobody any more. */
    void nobody(Evidence evidence) {
        waiting.replace(evidence.community(), MODULE, evidence.id().toString(), List.of());
    }
}
