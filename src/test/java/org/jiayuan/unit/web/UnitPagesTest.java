package org.jiayuan.unit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.UnitScenes;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@JiayuanTest
class UnitPagesTest {

    private static @Nullable UnitScenes built;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Units units;

    private UnitScenes scenes;
    private UUID clerk;

    @BeforeEach
    void engage() {
        if (built == null) {
            built = UnitScenes.in(beans);
        }
        scenes = built;
        clerk = scenes.centre(Role.CLERK);
    }

    @Test
    void a_head_sees_her_units_in_the_list_and_nobody_elses() {
        var neighbours = UnitScenes.in(beans);
        var answer = mvc.get().uri("/desk/units").with(scenes.as(scenes.head)).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyText()
                .contains("/desk/units/" + scenes.station, "/desk/units/" + scenes.team)
                .doesNotContain(neighbours.station.toString());
        assertThat(mvc.get().uri("/desk/units?q=试验&kind=STATION").with(scenes.as(clerk)))
                .bodyText()
                .contains(scenes.station.toString(), neighbours.station.toString())
                .doesNotContain(scenes.team.toString());
    }

    @Test
    void a_unit_of_somebody_else_does_not_exist() {
        var neighbours = UnitScenes.neighbours(beans);
        var head = scenes.as(scenes.head);
        assertThat(mvc.get().uri("/desk/units/{id}", neighbours.station).with(head))
                .hasStatus(404);
        for (var noun : new String[] {"edits", "closings", "members", "members/" + neighbours.li + "/leavings"}) {
            assertThat(mvc.post()
                            .uri("/desk/units/" + neighbours.station + "/" + noun)
                            .with(head))
                    .hasStatus(404);
        }
        assertThat(mvc.post().uri("/desk/units").with(head).param("kind", "BUREAU"))
                .hasStatus(404);
        assertThat(mvc.post().uri("/desk/units/{id}/edits", scenes.team).with(scenes.as(scenes.li)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/desk/units/{id}", scenes.station).with(UnitScenes.asResident()))
                .hasStatus(404);
    }

    @Test
    void what_was_typed_comes_back_with_what_is_wrong_beside_it() {
        var answer = mvc.post()
                .uri("/desk/units/{id}/edits", scenes.station)
                .with(scenes.as(scenes.head))
                .param("name", "改名工作站")
                .param("english", "")
                .param("hours", "18:00-9:00")
                .param("phone", "打给我")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains("改名工作站", "18:00-9:00", "id=\"english-error\"", "id=\"hours-error\"", "id=\"phone-error\"");
        assertThat(units.get(scenes.station).name()).isEqualTo("试验工作站");
    }

    @Test
    void a_head_changes_the_hours_and_the_centre_opens_a_bureau() {
        assertThat(mvc.post()
                        .uri("/desk/units/{id}/edits", scenes.team)
                        .with(scenes.as(scenes.head))
                        .param("name", "试验网格二组")
                        .param("english", "Grid Team Two")
                        .param("hours", "8:00-12:00，14：00-20:00"))
                .hasRedirectedUrl("/desk/units/" + scenes.team);
        assertThat(units.get(scenes.team).hours().workingDays()).hasSize(2);
        assertThat(mvc.get().uri("/desk/units/{id}", scenes.team).with(scenes.as(scenes.head)))
                .bodyText()
                .contains("试验网格组", "试验网格二组", "8:00-12:00 14:00-20:00");
        assertThat(mvc.post()
                        .uri("/desk/units")
                        .with(scenes.as(clerk))
                        .param("kind", "BUREAU")
                        .param("division", scenes.subDistrict)
                        .param("name", "试验市政所")
                        .param("english", "Public Works")
                        .param("hours", "9:00-18:00"))
                .hasStatus(302);
        var opened = units.of(scenes.subDistrict).stream()
                .filter(unit -> unit.name().equals("试验市政所"))
                .findFirst()
                .orElseThrow();
        assertThat(opened.parent()).isNotNull();
        assertThat(mvc.post()
                        .uri("/desk/units")
                        .with(scenes.as(clerk))
                        .param("kind", "")
                        .param("division", "999999999999"))
                .hasStatus(422);
    }

    @Test
    void people_join_by_their_sign_in_name_and_leave() {
        scenes.hire("newcomer-" + scenes.community, "新来的", scenes.centre, Role.CLERK, scenes.district);
        var head = scenes.as(scenes.head);
        assertThat(mvc.post()
                        .uri("/desk/units/{id}/members", scenes.station)
                        .with(head)
                        .param("login", "nobody-at-all"))
                .hasStatus(422)
                .bodyText()
                .contains("login-error");
        assertThat(mvc.post()
                        .uri("/desk/units/{id}/members", scenes.station)
                        .with(head)
                        .param("login", "newcomer-" + scenes.community))
                .hasStatus(302);
        assertThat(mvc.get().uri("/desk/units/{id}", scenes.station).with(head))
                .bodyText()
                .contains("新来的");
        assertThat(mvc.post()
                        .uri("/desk/units/{id}/members/{who}/absences", scenes.station, scenes.lan)
                        .with(head)
                        .param("from", "2099-02-30")
                        .param("to", "2099-03-01"))
                .hasStatus(422)
                .bodyText()
                .contains("absences-" + scenes.lan + "-from-error");
        assertThat(mvc.post()
                        .uri("/desk/units/{id}/members/{who}/absences", scenes.station, scenes.lan)
                        .with(head)
                        .param("from", "2099-03-01")
                        .param("to", "2099-03-02")
                        .param("deputy", scenes.head.toString()))
                .hasStatus(302);
        assertThat(mvc.get().uri("/desk/units/{id}", scenes.station).with(head))
                .bodyText()
                .contains("陈站长代班");
    }
}
