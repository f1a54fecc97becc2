package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
class BoardReachTest {

    private static final String COMMUNITY = "440305005009";
    private static final String OTHER = "440305005011";
    private static final String SUB_DISTRICT = "440305005000";

    @Autowired
    ApplicationContext beans;

    @Autowired
    BoardReach reach;

    @Autowired
    Divisions divisions;

    private Offices offices;

    @BeforeEach
    void open() {
        offices = Offices.in(beans);
    }

    @Test
    @Clause(value = "0.2", part = true)
    void an_office_sees_its_division_and_nothing_beside_it() {
        var officer = Offices.somebody(Role.HEAD, offices.unit(Unit.Kind.SUB_DISTRICT, SUB_DISTRICT), "440305005", "*");
        assertThat(reach.sees(officer, divisions.get(COMMUNITY))).isTrue();
        assertThat(reach.sees(officer, divisions.get(SUB_DISTRICT))).isTrue();
        assertThat(reach.sees(officer, divisions.get("440305006000"))).isFalse();
        assertThat(reach.sees(officer, divisions.home())).isFalse();
        assertThat(reach.top(officer)).contains(divisions.get(SUB_DISTRICT));
        assertThat(reach.checks(officer, COMMUNITY, "party")).isTrue();
        assertThat(reach.reports(officer, COMMUNITY)).isFalse();
    }

    @Test
    void a_station_reports_of_its_own_community_and_checks_nothing() {
        var clerk = Offices.somebody(Role.CLERK, offices.unit(Unit.Kind.STATION, COMMUNITY), COMMUNITY, "*");
        assertThat(reach.sees(clerk, divisions.get(COMMUNITY))).isTrue();
        assertThat(reach.sees(clerk, divisions.get(OTHER))).isFalse();
        assertThat(reach.reports(clerk, COMMUNITY)).isTrue();
        assertThat(reach.reports(clerk, OTHER)).isFalse();
        assertThat(reach.checks(clerk, COMMUNITY, "party")).isFalse();
    }

    @Test
    void a_firm_a_team_an_operator_and_a_grant_for_another_module_see_sums_only() {
        var firm = offices.unit(Unit.Kind.PROPERTY_FIRM, COMMUNITY);
        var station = offices.unit(Unit.Kind.STATION, COMMUNITY);
        for (var actor : List.of(
                Actor.ANYONE,
                Offices.somebody(Role.CLERK, firm, COMMUNITY, "*"),
                Offices.somebody(Role.OPERATOR, station, COMMUNITY, "*"),
                Offices.somebody(Role.CLERK, station, COMMUNITY, "matter"))) {
            assertThat(reach.sees(actor, divisions.get(COMMUNITY))).isFalse();
            assertThat(reach.top(actor)).isEmpty();
        }
    }

    @Test
    void a_leader_looks_and_does_not_check() {
        var leader = Offices.somebody(
                Role.LEAD, offices.unit(Unit.Kind.DISTRICT, divisions.home().code()), "440305", "*");
        assertThat(reach.sees(leader, divisions.home())).isTrue();
        assertThat(reach.checks(leader, COMMUNITY, "party")).isFalse();
        assertThat(reach.reports(leader, COMMUNITY)).isFalse();
    }
}
