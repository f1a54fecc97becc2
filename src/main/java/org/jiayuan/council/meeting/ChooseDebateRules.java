package org.jiayuan.council.meeting;

import java.util.Map;
import org.jiayuan.council.FindCouncil;
import org.jiayuan.council.Secretary;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A council chooses by which rules it debates from today on; meetings that are called already keep theirs. */
@Service
public class ChooseDebateRules {

    private static final int LONGEST_SOURCE = 100;

    private final Secretary secretary;
    private final FindCouncil councils;
    private final DebateRules rules;
    private final MeetingLog log;

    ChooseDebateRules(Secretary secretary, FindCouncil councils, DebateRules rules, MeetingLog log) {
        this.secretary = secretary;
        this.councils = councils;
        this.rules = rules;
        this.log = log;
    }

    /**
     * Chooses them.
     *
     * @param source what the choice rests on
     * @throws MeetingForbids if it does not say on what
     */
    @Transactional
    public void of(String community, RuleSet chosen, String source, Act act) {
        secretary.require(act, community);
        councils.get(community);
        var paper = Typed.line("source", source, LONGEST_SOURCE);
        rules.choose(community, chosen, paper, act);
        log.write(
                community,
                "choose-rules",
                "council/" + community,
                Map.of(
                        "seconds", Integer.toString(chosen.turns().seconds()),
                        "times", Integer.toString(chosen.turns().times()),
                        "source", paper),
                act);
    }
}
