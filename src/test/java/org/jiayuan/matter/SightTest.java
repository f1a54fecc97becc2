package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who sees a matter. */
@JiayuanTest
@Clause(value = "9.2.6", part = true)
class SightTest {

    private static final String MORNING = "2026-03-16T09:00";

    @Autowired
    ApplicationContext context;

    @Autowired
    Sight sight;

    private Street street;

    @BeforeEach
    void open() {
        street = Street.in(context);
    }

    @Test
    void the_station_and_the_sub_district_see_what_is_registered_with_them() {
        var matter = street.matter(street.report(Street.CATTLE, "路灯不亮", MORNING));
        assertThat(sight.sees(matter, street.clerk)).isTrue();
        assertThat(sight.sees(matter, street.editor)).isTrue();
        assertThat(sight.sees(matter, street.officer)).isTrue();
        assertThat(sight.sees(matter, street.otherClerk)).isFalse();
        assertThat(sight.sees(matter, street.mason)).isFalse();
        assertThat(sight.sees(matter, street.leader)).isFalse();
    }

    @Test
    void a_unit_sees_it_while_it_holds_it_and_no_longer_when_it_returned_it() {
        var id = street.report(Street.CATTLE, "路灯不亮", MORNING);
        street.send(id, street.bureau, "2026-03-16T10:00");
        assertThat(sight.sees(street.matter(id), street.mason)).isTrue();
        street.does(street.mason, id, "2026-03-16T11:00", new Dispatching.Return("不归我们", "category", null));
        assertThat(sight.sees(street.matter(id), street.mason)).isFalse();
    }

    @Test
    void it_sees_it_still_when_it_has_answered() {
        var id = street.report(Street.CATTLE, "路灯不亮", MORNING);
        street.send(id, street.bureau, "2026-03-16T10:00");
        street.answer(id, street.mason, "2026-03-16T11:00", "2026-03-17T10:00");
        street.rate(id, true, "2026-03-17T18:00");
        assertThat(sight.sees(street.matter(id), street.mason)).isTrue();
        assertThat(sight.sees(street.matter(id), street.plumber)).isFalse();
    }

    @Test
    void what_is_about_the_station_the_station_does_not_see() {
        var matter = street.matter(street.report(Street.CATTLE, "窗口没有人", About.STATION, null, MORNING));
        assertThat(sight.sees(matter, street.clerk)).isFalse();
        assertThat(sight.sees(matter, street.head)).isFalse();
        assertThat(sight.sees(matter, street.officer)).isTrue();
    }

    @Test
    void a_leader_reads_the_lines_of_her_division_and_opens_none() {
        assertThat(sight.reach(street.leader).toString()).contains(Street.CATTLE);
        assertThat(sight.reach(street.otherClerk).toString()).doesNotContain(Street.CATTLE);
    }
}
