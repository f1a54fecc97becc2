package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jiayuan.Clause;
import org.jiayuan.matter.MatterScenes.Story;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static Story resolution() {
        var story = Story.aStreetlight("2026-03-02T10:00");
        story.matter.kind = Kind.RESOLUTION;
        return story;
    }

    private static void staysOpen(Story story) {
        var state = story.matter.state;
        var other = Story.aStreetlight("2026-03-02T10:00").matterAs(419);
        assertThatThrownBy(() -> story.by(MatterScenes.LAN, new Intake.Decline("elsewhere", "请找物业")))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessage("matter.broken.resolution-stays");
        assertThatThrownBy(() -> story.by(MatterScenes.LAN, new Intake.Merge(other)))
                .hasMessage("matter.broken.resolution-stays");
        assertThatThrownBy(() -> story.reporter(new Reporting.Withdraw("不要了")))
                .hasMessage("matter.broken.resolution-stays");
        var possible = Possible.of(
                story.matter, Standing.of(story.matter, MatterScenes.LAN, story.offices), Terms.usual(), story.now);
        assertThat(possible).doesNotContainAnyElementsOf(Set.of(Action.DECLINE, Action.MERGE));
        assertThat(story.matter.state).isEqualTo(state);
    }

    @Test
    @Clause(value = "2.3.5", part = true)
    void what_was_resolved_is_neither_declined_merged_nor_taken_back() {
        var story = resolution();
        staysOpen(story);
        story.by(MatterScenes.LAN, new Intake.Accept(null, null, null));
        staysOpen(story);
    }

    @Test
    @Clause(value = "2.3.5", part = true)
    void not_after_its_unit_has_sent_it_back_either() {
        var story = resolution();
        story.by(MatterScenes.LAN, new Intake.Accept(null, null, null));
        story.by(MatterScenes.LAN, new Dispatching.Dispatch(Story.to(MatterScenes.BUREAU)));
        story.by(MatterScenes.MASON, new Dispatching.Return("不是我们管的", "other", null));
        assertThat(story.matter.state).isEqualTo(State.ACCEPTED);
        staysOpen(story);
    }

    @Test
    void whatever_else_there_is_may_be_declined() {
        for (var kind : Kind.values()) {
            assertThat(Refusal.allows(kind, Action.DECLINE)).isEqualTo(kind != Kind.RESOLUTION);
        }
        assertThat(Refusal.allows(Kind.RESOLUTION, Action.RETURN)).isTrue();
    }
}
