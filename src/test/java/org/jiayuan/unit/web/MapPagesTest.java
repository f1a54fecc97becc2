package org.jiayuan.unit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.division.Places;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.PlanShift;
import org.jiayuan.unit.Shift;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@JiayuanTest
class MapPagesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Places places;

    @Autowired
    PlanShift plan;

    private UnitScenes scenes;
    private UUID clerk;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
        clerk = scenes.centre(Role.CLERK);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult enter(UUID who, String name, String from) {
        return mvc.post()
                .uri("/desk/categories")
                .with(scenes.as(who))
                .param("fresh", "true")
                .param("code", "kites")
                .param("name", name)
                .param("english", "Kites")
                .param("kind", "COMPLAINT")
                .param("limitKind", "WORKING_DAYS")
                .param("limit", "7")
                .param("extension", "3")
                .param("near", "100")
                .param("recent", "7")
                .param("position", "70")
                .param("words", "风筝，线")
                .param("from", from)
                .exchange();
    }

    @Test
    void the_centre_enters_a_category_and_heads_read_it() {
        assertThat(enter(scenes.head, "风筝", "2099-01-01")).hasStatus(404);
        assertThat(enter(clerk, "", "someday"))
                .hasStatus(422)
                .bodyText()
                .contains("form-name-error", "form-from-error");
        assertThat(enter(clerk, "风筝", "2099-01-01")).hasStatus(302);
        assertThat(enter(clerk, "风筝", "2099-01-01")).hasStatus(422).bodyText().contains("form-code-error");
        assertThat(mvc.post()
                        .uri("/desk/categories")
                        .with(scenes.as(clerk))
                        .param("code", "balloons")
                        .param("name", "气球"))
                .as("a change of what is not there")
                .hasStatus(404);
        assertThat(mvc.get().uri("/desk/categories?edit=kites").with(scenes.as(scenes.head)))
                .hasStatusOk()
                .bodyText()
                .contains("风筝", "以后生效")
                .doesNotContain("action=\"/desk/categories\"");
        assertThat(mvc.get().uri("/desk/categories?edit=kites").with(scenes.as(clerk)))
                .bodyText()
                .contains("value=\"风筝 线\"");
        assertThat(mvc.get().uri("/desk/categories").with(scenes.as(scenes.li))).hasStatus(404);
        assertThat(mvc.get().uri("/desk/categories").with(UnitScenes.asResident()))
                .hasStatus(404);
    }

    @Test
    void a_row_of_the_map_counts_at_once_and_the_trial_says_why() {
        var firm = scenes.unit(Unit.Kind.PROPERTY_FIRM, scenes.station, scenes.community, "风景物业");
        var cell = places.cells(scenes.community).getFirst().id();
        var trial = "/desk/dispatch?community=" + scenes.community + "&category=property&cell=" + cell.cell();
        assertThat(mvc.get().uri(trial).with(scenes.as(scenes.head))).bodyText().contains("没有指定单位，由试验工作站来办");
        var today = org.jiayuan.shared.Shanghai.day(java.time.Instant.now()).toString();
        assertThat(mvc.post()
                        .uri("/desk/responsibilities")
                        .with(scenes.as(clerk))
                        .param("category", "property")
                        .param("area", scenes.community)
                        .param("unit", firm.toString())
                        .param("from", today))
                .hasStatus(302);
        assertThat(mvc.get().uri(trial).with(scenes.as(scenes.head))).bodyText().contains("归风景物业");
        assertThat(mvc.get()
                        .uri("/desk/responsibilities?category=property&area=" + scenes.community)
                        .with(scenes.as(scenes.head)))
                .bodyText()
                .contains("风景物业")
                .doesNotContain("/desk/responsibilities/ends");
        assertThat(mvc.post()
                        .uri("/desk/responsibilities/ends")
                        .with(scenes.as(clerk))
                        .param("category", "property")
                        .param("area", scenes.community))
                .hasStatus(302);
        assertThat(mvc.get().uri(trial).with(scenes.as(scenes.head))).bodyText().contains("没有指定单位");
    }

    @Test
    void the_trial_names_who_looks_first_and_who_answers_then() {
        var cell = places.cells(scenes.community).getFirst().id();
        var now = java.time.Instant.now();
        plan.of(
                List.of(new Shift(
                        scenes.team,
                        Uuid7.at(now),
                        cell.code(),
                        scenes.li,
                        now.minusSeconds(600),
                        now.plusSeconds(3600),
                        "waste")),
                scenes.actOf(scenes.head));
        assertThat(mvc.get()
                        .uri("/desk/dispatch?community=" + scenes.community + "&category=waste&cell=" + cell.cell())
                        .with(scenes.as(clerk)))
                .bodyText()
                .contains("现在当班的是李师傅", "看过以后");
        assertThat(mvc.get().uri("/desk/dispatch?community=999&category=waste").with(scenes.as(clerk)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/desk/dispatch").with(UnitScenes.asResident()))
                .hasStatus(404);
    }

    @Test
    void a_row_for_somebody_elses_area_does_not_exist() {
        var neighbours = UnitScenes.neighbours(beans);
        var admin = scenes.hire("街道管理员", scenes.centre, Role.SYSTEM_ADMIN, scenes.subDistrict);
        for (var who : new UUID[] {scenes.head, scenes.li}) {
            assertThat(mvc.post()
                            .uri("/desk/responsibilities")
                            .with(scenes.as(who))
                            .param("category", "property")
                            .param("area", scenes.community))
                    .hasStatus(404);
        }
        assertThat(mvc.post()
                        .uri("/desk/responsibilities")
                        .with(scenes.as(admin))
                        .param("category", "property")
                        .param("area", "440305"))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/desk/responsibilities/ends")
                        .with(scenes.as(scenes.head))
                        .param("category", "property")
                        .param("area", neighbours.community))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/desk/responsibilities")
                        .with(scenes.as(admin))
                        .param("category", "property")
                        .param("area", scenes.community)
                        .param("unit", "nobody")
                        .param("from", ""))
                .hasStatus(422)
                .bodyText()
                .contains("unit-error", "from-error");
        assertThat(mvc.get().uri("/desk/responsibilities").with(UnitScenes.asResident()))
                .hasStatus(404);
    }
}
