package org.jiayuan.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.UnitScenes;
import org.jiayuan.unit.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The sites of the communities: who has one, and who runs what. */
@JiayuanTest
class SitesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Divisions divisions;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester web;

    @Test
    @Clause("9.1.1")
    void every_community_has_its_site_and_its_form() {
        assertThat(divisions.communities()).hasSize(107);
        for (var community : divisions.communities()) {
            var site = Visitor.anyone(web).get("/communities/" + community.code());
            assertThat(site).as(community.name()).hasStatusOk();
            assertThat(Visitor.text(site))
                    .contains(community.name(), "/communities/" + community.code() + "/appeals/new");
        }
        assertThat(Visitor.anyone(web).get("/communities/440305999999")).hasStatus(404);
    }

    @Test
    @Clause("9.1.2")
    void the_district_runs_the_back_office_and_a_sub_district_operates() {
        var scenes = UnitScenes.in(beans);
        var keeper = scenes.centre(Role.SYSTEM_ADMIN);
        var office = units.of(scenes.subDistrict, Unit.Kind.SUB_DISTRICT).orElseThrow();
        var officer = scenes.hire("林主任", office.id(), Role.HEAD, scenes.subDistrict);
        for (var page : new String[] {"/admin", "/admin/cells/new", "/admin/calendar", "/admin/divisions"}) {
            assertThat(web.get().uri(page).with(scenes.as(keeper))).as(page).hasStatusOk();
        }
        for (var page : new String[] {"/admin/cells/new", "/admin/calendar", "/admin/divisions"}) {
            assertThat(web.get().uri(page).with(scenes.as(officer))).as(page).hasStatus(404);
        }
        for (var page : new String[] {"/desk", "/desk/matters", "/desk/reviews"}) {
            assertThat(web.get().uri(page).with(scenes.as(officer))).as(page).hasStatusOk();
        }
    }
}
