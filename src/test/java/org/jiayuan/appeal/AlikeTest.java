package org.jiayuan.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.matter.About;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.FindMatters;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.matter.OpenMatter;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.Reporter;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Matters that are likely the same. */
@JiayuanTest
@Clause(value = "9.2.6", part = true)
class AlikeTest {

    private static final Instant NOW = UnitScenes.NOW;
    private static final double LAT = 22.53;
    private static final double LNG = 113.93;
    private static final double HUNDRED_METRES = 0.0009;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Alike alike;

    @Autowired
    OpenMatter open;

    @Autowired
    LookAtWords look;

    @Autowired
    Categories categories;

    @Autowired
    Screens screens;

    private UnitScenes scenes;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
    }

    private MatterPlace at(double metres) {
        return new MatterPlace(
                scenes.community, "01", LAT + metres / 100 * HUNDRED_METRES, LNG, MatterPlace.Source.POINT, "站口", null);
    }

    private MatterId report(String category, double metres, Duration ago) {
        var when = NOW.minus(ago);
        return open.of(
                        new NewMatter(
                                scenes.community,
                                Kind.COMPLAINT,
                                category,
                                About.NOBODY,
                                Channel.WEB,
                                false,
                                at(metres),
                                new Reporter(null, "栀子花开", null, null, null, null, "zh-CN", null),
                                "垃圾桶满了",
                                null,
                                null,
                                null,
                                Enclosed.NOTHING,
                                true,
                                true,
                                null),
                        new Act(Actor.ANYONE, when))
                .id();
    }

    private MatterId shown(String category, double metres, Duration ago) {
        var id = report(category, metres, ago);
        var editor = scenes.hire("编辑", scenes.station, Role.OPERATOR, scenes.community);
        look.of(id, 1, new LookAtWords.Decision.Show("垃圾桶满了", Map.of()), scenes.actOf(editor));
        return id;
    }

    private List<MatterId> found() {
        var screen = screens.ofEverybody(Look.standard(), "/", NOW);
        var waste = categories.get("waste", Shanghai.day(NOW));
        return alike.to(scenes.community, waste, at(0), NOW, screen).stream()
                .map(FindMatters.Line::id)
                .toList();
    }

    @Test
    void what_is_public_near_recent_and_of_the_category_is_likely_the_same() {
        var same = shown("waste", 50, Duration.ofDays(2));
        shown("waste", 400, Duration.ofDays(2));
        shown("waste", 50, Duration.ofDays(20));
        shown("noise", 50, Duration.ofDays(2));
        report("waste", 50, Duration.ofDays(2));
        assertThat(found()).containsExactly(same);
    }

    @Test
    void at_most_three_are_shown() {
        for (int i = 0; i < 5; i++) {
            shown("waste", 10 * i, Duration.ofHours(i + 1));
        }
        assertThat(found()).hasSize(3);
    }
}
