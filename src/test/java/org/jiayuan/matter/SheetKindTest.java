package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.matter.MatterScenes.Story;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.Test;

class SheetKindTest {

    private static List<SheetKind> sheets(Story story, Actor who) {
        return SheetKind.of(story.matter, who, story.offices, story.now);
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void a_matter_is_put_on_paper_only_where_it_makes_sense() {
        var story = Story.aStreetlight("2026-11-13T21:40");
        assertThat(sheets(story, MatterScenes.LAN)).isEmpty();
        story.at("2026-11-16T09:05", MatterScenes.LAN, new Intake.Accept(null, null, null));
        story.by(MatterScenes.LAN, new Dispatching.Dispatch(Story.to(MatterScenes.BUREAU)));
        assertThat(sheets(story, MatterScenes.LAN)).containsExactly(SheetKind.ORDER, SheetKind.TRANSFER);
        story.at("2026-11-17T09:00", MatterScenes.MASON, new Dispatching.Take("去看看"));
        story.by(MatterScenes.MASON, story.fullReply());
        story.at("2026-11-18T09:00", MatterScenes.HUANG, new Replying.Check(true, null));
        assertThat(sheets(story, MatterScenes.LAN)).containsExactly(SheetKind.REPLY);
    }

    @Test
    void a_supervision_letter_is_for_the_unit_one_level_up() {
        var story = Story.aStreetlight("2026-11-13T21:40");
        story.at("2026-11-16T09:05", MatterScenes.LAN, new Intake.Accept(null, null, null));
        story.by(MatterScenes.LAN, new Dispatching.Dispatch(Story.to(MatterScenes.BUREAU)));
        story.now = CalendarScenes.at("2026-12-20T09:00");
        assertThat(sheets(story, MatterScenes.OFFICER)).contains(SheetKind.SUPERVISION);
        assertThat(sheets(story, MatterScenes.LAN)).doesNotContain(SheetKind.SUPERVISION);
    }
}
