package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.council.CouncilScenes;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
class DebateRulesTest {

    private static final RuleSet OWN = new RuleSet(true, new Turns(180, 3, true, false), false);

    @Autowired
    ApplicationContext beans;

    @Autowired
    ChooseDebateRules choose;

    @Autowired
    DebateRules rules;

    @Test
    @Clause(value = "2.3.2", part = true)
    void a_council_has_the_usual_rules_until_it_chooses_its_own_and_says_on_what_they_rest() {
        var community = CouncilScenes.in(beans).community;
        var act = CouncilScenes.act();
        assertThat(rules.on(community, act.day()).rules()).isEqualTo(RuleSet.ROBERT);
        assertThatThrownBy(() -> choose.of(community, OWN, " ", act)).isInstanceOf(MeetingForbids.class);
        choose.of(community, OWN, "第 3 次会议决议", act);
        var chosen = rules.on(community, act.day());
        assertThat(chosen.rules()).isEqualTo(OWN);
        assertThat(chosen.source()).isEqualTo("第 3 次会议决议");
        assertThat(rules.on(community, act.day().minusDays(1)).source()).isNull();
        choose.of(community, RuleSet.PLAIN, "改回来", act);
        assertThat(rules.on(community, act.day()).rules()).isEqualTo(RuleSet.PLAIN);
    }

    @Test
    void nobody_but_the_secretary_chooses_them() {
        var community = CouncilScenes.in(beans).community;
        var stranger = new Act(
                new Actor.Person(UUID.randomUUID(), List.of()),
                CouncilScenes.act().at());
        assertThatThrownBy(() -> choose.of(community, OWN, "自己定的", stranger)).isInstanceOf(NotFound.class);
    }
}
