package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Scope;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class BoardReachTest {

    private static final String COMMUNITY = "440305005009";
    private static final String OTHER = "440305005011";
    private static final String SUB_DISTRICT = "440305005000";

    @Autowired
    BoardReach reach;

    @Autowired
    Divisions divisions;

    @Autowired
    Units units;

    @Autowired
    OpenUnit open;

    private UUID unit(Unit.Kind kind, String division) {
        var there = kind.intake() ? units.of(division, kind) : java.util.Optional.<Unit>empty();
        return there.map(Unit::id).orElseGet(() -> {
            var id = Uuid7.at(Instant.parse("2026-01-05T01:00:00Z"));
            open.as(
                    new Unit(
                            id,
                            kind,
                            null,
                            division,
                            "单位",
                            "Unit",
                            null,
                            null,
                            null,
                            OfficeHours.usual(),
                            null,
                            LocalDate.of(2026, 1, 1),
                            null),
                    Act.ofProgram(Instant.parse("2026-01-05T01:00:00Z")));
            return id;
        });
    }

    private Actor somebody(Role role, UUID unit, String prefix, String module) {
        return new Actor.Person(UUID.randomUUID(), List.of(new Grant(role, unit, new Scope(List.of(prefix)), module)));
    }

    @Test
    @Clause(value = "0.2", part = true)
    void an_office_sees_its_division_and_nothing_beside_it() {
        var officer = somebody(Role.HEAD, unit(Unit.Kind.SUB_DISTRICT, SUB_DISTRICT), "440305005", "*");
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
        var clerk = somebody(Role.CLERK, unit(Unit.Kind.STATION, COMMUNITY), COMMUNITY, "*");
        assertThat(reach.sees(clerk, divisions.get(COMMUNITY))).isTrue();
        assertThat(reach.sees(clerk, divisions.get(OTHER))).isFalse();
        assertThat(reach.reports(clerk, COMMUNITY)).isTrue();
        assertThat(reach.reports(clerk, OTHER)).isFalse();
        assertThat(reach.checks(clerk, COMMUNITY, "party")).isFalse();
    }

    @Test
    void a_firm_a_team_an_operator_and_a_grant_for_another_module_see_sums_only() {
        var firm = unit(Unit.Kind.PROPERTY_FIRM, COMMUNITY);
        var station = unit(Unit.Kind.STATION, COMMUNITY);
        for (var actor : List.of(
                Actor.ANYONE,
                somebody(Role.CLERK, firm, COMMUNITY, "*"),
                somebody(Role.OPERATOR, station, COMMUNITY, "*"),
                somebody(Role.CLERK, station, COMMUNITY, "matter"))) {
            assertThat(reach.sees(actor, divisions.get(COMMUNITY))).isFalse();
            assertThat(reach.top(actor)).isEmpty();
        }
    }

    @Test
    void a_leader_looks_and_does_not_check() {
        var leader =
                somebody(Role.LEAD, unit(Unit.Kind.DISTRICT, divisions.home().code()), "440305", "*");
        assertThat(reach.sees(leader, divisions.home())).isTrue();
        assertThat(reach.checks(leader, COMMUNITY, "party")).isFalse();
        assertThat(reach.reports(leader, COMMUNITY)).isFalse();
    }
}
