package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.JiayuanTest;
import org.jiayuan.matter.MatterScenes.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class MattersTest {

    @Autowired
    Matters matters;

    @Test
    void a_matter_comes_back_from_the_database_as_it_went_in() {
        var story = Story.aStreetlight("2026-11-13T21:40");
        matters.save(story.matter);
        story.at("2026-11-16T09:05", MatterScenes.LAN, new Intake.Accept(null, null, null));
        story.by(MatterScenes.LAN, new Dispatching.Dispatch(Story.to(MatterScenes.TEAM)));
        story.at("2026-11-16T19:30", MatterScenes.LI, new Dispatching.Take("去看看"));
        matters.save(story.matter);
        var back = matters.findById(story.matter.id()).orElseThrow();
        assertThat(back).usingRecursiveComparison().ignoringFields("version").isEqualTo(story.matter);
    }
}
