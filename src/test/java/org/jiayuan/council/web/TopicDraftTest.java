package org.jiayuan.council.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.council.CouncilScenes;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six residents of one cell have no light; five of them said so for everybody. */
@JiayuanTest
class TopicDraftTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TopicDraft draft;

    @Autowired
    Divisions divisions;

    @Autowired
    Screens screens;

    @Autowired
    JdbcClient database;

    private CouncilScenes scenes;
    private Act clerk;
    private Division community;
    private final List<String> matters = new ArrayList<>();

    @BeforeEach
    void six_residents_report() {
        scenes = CouncilScenes.in(beans);
        clerk = scenes.people.actOf(scenes.people.lan);
        community = divisions.community(scenes.community);
        matters.clear();
        for (int n = 1; n <= 6; n++) {
            matters.add(reported("榕树下第" + n + "盏路灯不亮", n != 6));
        }
    }

    private String reported(String text, boolean shown) {
        var id = scenes.reported(text, clerk);
        if (shown) {
            database.sql(
                            "UPDATE matter.matters SET released_at = ? WHERE community_code = ? AND year = ? AND number = ?")
                    .params(Rows.at(clerk.at()), id.communityCode(), id.year(), id.number())
                    .update();
        }
        return id.reference();
    }

    private Screen screen(Locale language) {
        return screens.ofEverybody(new Look(language, false, Look.Shade.AUTO), "/", UnitScenes.NOW);
    }

    private TopicForm drafted(List<String> attached, Locale language) {
        return draft.of(community, "", attached, screen(language), clerk);
    }

    @Test
    @Clause(value = "2.2.3", part = true)
    void it_says_what_where_how_many_and_when_and_shows_what_everybody_may_see() {
        var form = drafted(matters, Look.CHINESE);
        assertThat(form.value("title")).isEqualTo("01 网格 30 天内 6 件路灯诉求怎么办");
        assertThat(form.value("matters")).isEqualTo(String.join(" ", matters));
        assertThat(form.value("text").lines())
                .hasSize(7)
                .first()
                .asString()
                .contains(community.name(), "6 件“路灯”", screen(Look.CHINESE).fullDay(clerk.day()));
        assertThat(form.value("text"))
                .contains("号 榕树下第1盏路灯不亮", "号 榕树下第5盏路灯不亮", "另有 1 件")
                .doesNotContain("榕树下第6盏", "栀子花开");
        assertThat(form.value("text").length()).isLessThan(2000);
        assertThat(form.value("title").length()).isLessThanOrEqualTo(40);
    }

    @Test
    void it_speaks_the_language_of_whoever_writes() {
        var form = drafted(matters, Locale.ENGLISH);
        assertThat(form.value("title")).isEqualTo("Street lights, cell 01: 6 in 30 days");
        assertThat(form.value("text")).contains("had 6 matters", "1 more");
    }

    @Test
    void what_is_no_gathering_begins_empty() {
        assertThat(drafted(List.of(), Look.CHINESE).value("title")).isEmpty();
        var other = drafted(List.of("2026-999998"), Look.CHINESE);
        assertThat(other.value("text")).isEmpty();
        assertThat(other.value("matters")).isEqualTo("2026-999998");
    }
}
