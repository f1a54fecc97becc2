package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jiayuan.Clause;
import org.jiayuan.matter.MatterScenes.Story;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.Test;

/** As what people stand to a matter. */
@Clause(value = "9.2.6", part = true)
class StandingTest {

    private final Story story = Story.aStreetlight("2026-03-02T10:00");

    private Standing of(Actor actor) {
        return Standing.of(story.matter, actor, story.offices);
    }

    @Test
    void grants_in_a_unit_make_its_people_parties() {
        assertThat(of(MatterScenes.LAN).is(Party.INTAKE)).isTrue();
        assertThat(of(MatterScenes.NEXT_DOOR).is(Party.INTAKE)).isFalse();
        assertThat(of(MatterScenes.OFFICER).is(Party.SUPERVISOR)).isTrue();
        story.matter.giveTo(MatterScenes.TEAM);
        assertThat(of(MatterScenes.LI).is(Party.HOLDER)).isTrue();
        assertThat(of(MatterScenes.LAN).is(Party.HOLDER)).isFalse();
        assertThat(of(MatterScenes.LI).unit(Set.of(Party.HOLDER))).isEqualTo(MatterScenes.TEAM);
    }

    @Test
    void a_grid_member_works_and_does_not_take_in_check_or_decide() {
        story.matter.intakeUnit = MatterScenes.TEAM;
        story.matter.checkUnit = MatterScenes.TEAM;
        story.matter.decideUnit = MatterScenes.TEAM;
        assertThat(of(MatterScenes.LI).isAny(Set.of(Party.INTAKE, Party.CHECKER, Party.DECIDER)))
                .isFalse();
    }

    @Test
    void who_has_handled_does_not_check_or_decide() {
        story.matter.checkUnit = MatterScenes.STATION;
        story.matter.decideUnit = MatterScenes.STATION;
        story.matter.handledBy(MatterScenes.LAN.account());
        assertThat(of(MatterScenes.LAN).isAny(Set.of(Party.CHECKER, Party.DECIDER)))
                .isFalse();
        assertThat(of(MatterScenes.HUANG).is(Party.CHECKER)).isTrue();
        assertThat(of(MatterScenes.HUANG).is(Party.DECIDER)).isTrue();
    }

    @Test
    void who_has_checked_does_not_decide() {
        story.matter.decideUnit = MatterScenes.STATION;
        story.matter.checkers.add(MatterScenes.HUANG.account());
        assertThat(of(MatterScenes.HUANG).is(Party.DECIDER)).isFalse();
        assertThat(of(MatterScenes.LAN).is(Party.DECIDER)).isTrue();
    }

    @Test
    void only_a_head_who_has_not_asked_grants_more_time() {
        story.matter.extendUnit = MatterScenes.STATION;
        assertThat(of(MatterScenes.LAN).is(Party.EXTENDER)).isFalse();
        assertThat(of(MatterScenes.CHEN).is(Party.EXTENDER)).isTrue();
        story.matter.extensionAskedBy = MatterScenes.CHEN.account();
        assertThat(of(MatterScenes.CHEN).is(Party.EXTENDER)).isFalse();
    }

    @Test
    void everybody_is_anybody_and_a_stranger_nothing_more() {
        assertThat(of(Actor.ANYONE).units()).containsOnlyKeys(Party.ANYONE);
        assertThat(of(Actor.PROGRAM).is(Party.PROGRAM)).isTrue();
    }
}
