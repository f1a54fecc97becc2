package org.jiayuan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The named operator of a site. */
@JiayuanTest
@Clause(value = "9.1.5", part = true)
class OperatorsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Operators operators;

    @Test
    void a_site_has_one_operator_at_a_time() {
        var scenes = UnitScenes.in(beans);
        assertThat(operators.of(scenes.community)).isEmpty();
        var first = scenes.hire("高丽华", scenes.station, Role.OPERATOR, scenes.community);
        operators.name(scenes.community, first, UnitScenes.act());
        assertThat(operators.of(scenes.community)).contains(first);
        assertThat(operators.name(scenes.community)).isPresent();

        var second = scenes.hire("林小满", scenes.station, Role.OPERATOR, scenes.community);
        operators.name(scenes.community, second, Act.ofProgram(UnitScenes.NOW.plus(Duration.ofDays(1))));
        assertThat(operators.of(scenes.community)).contains(second);
    }
}
