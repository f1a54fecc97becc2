package org.jiayuan.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@JiayuanTest
class TemplatesPageTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    private UnitScenes scenes;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
    }

    private MvcTestResult write(UUID who, String address, String unit, String name) {
        return mvc.post()
                .uri("/desk/templates" + address)
                .with(scenes.as(who))
                .param("unit", unit)
                .param("category", "waste")
                .param("name", name)
                .param("text", "垃圾已经清走了，谢谢您告诉我们。")
                .exchange();
    }

    private UUID id(String name) {
        return database.sql("SELECT id FROM matter.templates WHERE name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    @Test
    void a_head_writes_changes_and_retires_her_units_templates() {
        var name = "清走了 " + scenes.community;
        assertThat(write(scenes.head, "", scenes.team.toString(), name)).hasStatus(302);
        assertThat(mvc.get().uri("/desk/templates?category=waste").with(scenes.as(scenes.li)))
                .bodyText()
                .contains(name)
                .doesNotContain("/edits");
        assertThat(mvc.get().uri("/desk/templates").with(scenes.as(scenes.lan)))
                .bodyText()
                .doesNotContain(name);
        var id = id(name);
        assertThat(write(scenes.head, "/" + id + "/edits", scenes.team.toString(), name + " 二"))
                .hasStatus(302);
        assertThat(mvc.post().uri("/desk/templates/{id}/retirements", id).with(scenes.as(scenes.li)))
                .hasStatus(404);
        assertThat(mvc.post().uri("/desk/templates/{id}/retirements", id).with(scenes.as(scenes.head)))
                .hasStatus(302);
        assertThat(mvc.get().uri("/desk/templates").with(scenes.as(scenes.li)))
                .bodyText()
                .doesNotContain(name);
        assertThat(write(scenes.head, "/" + id + "/edits", scenes.team.toString(), name))
                .hasStatus(404);
        assertThat(database.sql("SELECT count(*) FROM audit.entries WHERE object = ?")
                        .param("template/" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void what_every_unit_has_is_the_centres_to_keep() {
        var name = "大家都用 " + scenes.community;
        assertThat(write(scenes.head, "", "", name)).hasStatus(404);
        assertThat(write(scenes.centre(Role.CLERK), "", "", name)).hasStatus(302);
        assertThat(mvc.get().uri("/desk/templates").with(scenes.as(scenes.lan)))
                .bodyText()
                .contains(name);
        assertThat(write(scenes.head, "/" + id(name) + "/edits", scenes.station.toString(), name))
                .hasStatus(404);
    }

    @Test
    void somebody_elses_unit_does_not_exist_and_bad_words_come_back() {
        var neighbours = UnitScenes.in(beans);
        assertThat(write(scenes.head, "", neighbours.station.toString(), "别人的")).hasStatus(404);
        assertThat(write(scenes.head, "", "nobody", "没有的")).hasStatus(404);
        assertThat(write(scenes.head, "", scenes.station.toString(), " "))
                .hasStatus(422)
                .bodyText()
                .contains("new-name-error", "垃圾已经清走了");
        assertThat(write(scenes.head, "", scenes.station.toString(), "长".repeat(61)))
                .hasStatus(422);
        assertThat(mvc.get().uri("/desk/templates").with(UnitScenes.asResident()))
                .hasStatus(404);
    }
}
