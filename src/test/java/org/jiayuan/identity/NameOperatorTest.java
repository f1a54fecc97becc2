package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Role;
import org.jiayuan.site.Operators;
import org.jiayuan.unit.LeaveUnit;
import org.jiayuan.unit.OpenUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiayuanTest
class NameOperatorTest {

    @Autowired
    EngageStaff staff;

    @Autowired
    GiveGrant give;

    @Autowired
    TakeGrant take;

    @Autowired
    LeaveUnit leave;

    @Autowired
    OpenUnit open;

    @Autowired
    Divisions divisions;

    @Autowired
    Operators operators;

    private EngageStaff.Engaged somebody() {
        return staff.of("o" + UUID.randomUUID().toString().substring(0, 12), "吴编", AdministrationScenes.PROGRAM);
    }

    @Test
    @Clause(value = "9.1.5", part = true)
    void the_first_operator_of_a_community_is_named_on_its_site() {
        var community = "440305002008";
        var unit = AdministrationScenes.aUnit(open, divisions, "署名试点局");
        var first = somebody().account();
        var second = somebody().account();
        var grant = give.of(first, Role.OPERATOR, unit, community, "*", AdministrationScenes.PROGRAM);
        give.of(second, Role.OPERATOR, unit, community, "*", AdministrationScenes.PROGRAM);
        assertThat(operators.of(community)).contains(first);
        take.of(first, grant, AdministrationScenes.PROGRAM);
        assertThat(operators.of(community)).contains(second);
        leave.of(unit, second, AdministrationScenes.PROGRAM);
        assertThat(operators.of(community)).isEmpty();
        give.of(second, Role.OPERATOR, unit, community, "*", AdministrationScenes.PROGRAM);
        assertThat(operators.of(community)).contains(second);
    }
}
