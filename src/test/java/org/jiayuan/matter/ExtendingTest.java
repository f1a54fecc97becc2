package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.matter.MatterScenes.Story;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.Test;

/** Who decides on more time. */
@Clause(value = "9.2.6", part = true)
class ExtendingTest {

    private final Story story = Story.aStreetlight("2026-03-02T10:00");

    private UUID decider(Actor asked) {
        return Extending.decider(story.matter, Objects.requireNonNull(asked.account()), story.offices);
    }

    @Test
    void intakes_unit_decides_for_others() {
        story.matter.giveTo(MatterScenes.BUREAU);
        assertThat(decider(MatterScenes.MASON)).isEqualTo(MatterScenes.STATION);
    }

    @Test
    void what_intakes_own_unit_holds_is_decided_one_level_up() {
        story.matter.giveTo(MatterScenes.STATION);
        assertThat(decider(MatterScenes.LAN)).isEqualTo(MatterScenes.SUB_DISTRICT);
    }

    @Test
    void where_only_the_one_who_asked_is_left_it_goes_up() {
        story.matter.intakeUnit = MatterScenes.OTHER_STATION;
        story.matter.giveTo(MatterScenes.BUREAU);
        assertThat(decider(MatterScenes.NEXT_DOOR)).isEqualTo(MatterScenes.SUB_DISTRICT);
    }
}
