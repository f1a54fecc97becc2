package org.jiayuan.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who has looked at one's data. */
@JiayuanTest
class WhoLookedTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    WhoLooked looked;

    @Autowired
    ReadPersonalData read;

    @Autowired
    Screens screens;

    @Test
    void a_person_sees_who_looked_at_what_and_what_for_but_not_her_own_looks() {
        var scenes = UnitScenes.in(beans);
        var person = UUID.randomUUID();
        var object = "matter/2026-7";
        read.of(scenes.actOf(scenes.lan), Reading.handling(scenes.community, object, person, "text"));
        read.of(scenes.actOf(scenes.lan), Reading.handling(scenes.community, object, person, "text"));
        read.of(
                new Act(new Actor.Person(person, List.of()), UnitScenes.NOW),
                Reading.own(scenes.community, object, person, "text"));
        read.of(scenes.actOf(scenes.lan), Reading.handling(scenes.community, object, UUID.randomUUID(), "text"));

        var screen = screens.ofEverybody(Look.standard(), "/my", UnitScenes.NOW);
        var lines = looked.of(person, null, 10, screen).items();
        assertThat(lines).hasSize(1);
        var line = lines.getFirst();
        assertThat(line.at()).isEqualTo(UnitScenes.NOW);
        assertThat(line.times()).isEqualTo(2);
        assertThat(line.who()).isNotBlank();
        assertThat(line.fields()).isNotBlank();
        assertThat(line.why()).isNotBlank();
        assertThat(line.path()).isEqualTo("/my/matters/" + scenes.community + "/2026-7");
    }
}
