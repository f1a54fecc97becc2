package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.division.Places;
import org.jiayuan.matter.Dispatching.Why;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.PlanShift;
import org.jiayuan.unit.Shift;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who should have a matter. */
@JiayuanTest
@Clause(value = "9.1.4", part = true)
class DispatcherTest {

    private static final Instant NOW = UnitScenes.NOW;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    PlanShift plan;

    @Autowired
    Places places;

    private UnitScenes scenes;
    private String cell;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
        cell = places.cells(scenes.community).getFirst().id().cell();
    }

    private Matter matter(About about) {
        var matter = new Matter();
        matter.id = new Matter.MatterId(scenes.community, 2026, 1);
        matter.category = "waste";
        matter.about = about;
        matter.place = new MatterPlace(scenes.community, cell, null, null, MatterPlace.Source.CELL, "门口", null);
        matter.intakeUnit = scenes.station;
        return matter;
    }

    private void onDuty() {
        plan.of(
                List.of(new Shift(
                        scenes.team,
                        Uuid7.at(NOW),
                        scenes.community + cell,
                        scenes.li,
                        NOW.minus(Duration.ofHours(1)),
                        NOW.plus(Duration.ofHours(3)),
                        null)),
                UnitScenes.act());
    }

    @Test
    void whoever_is_on_duty_in_the_cell_looks_first_and_the_reasons_are_kept() {
        onDuty();
        var target = dispatcher.target(matter(About.NOBODY), NOW);
        assertThat(target.unit()).isEqualTo(scenes.team);
        assertThat(target.person()).isEqualTo(scenes.li);
        assertThat(target.firstLook()).isTrue();
        assertThat(target.why()).extracting(Why::key).containsSequence("place-cell", "duty-now");
    }

    @Test
    void with_nobody_on_duty_it_goes_straight_to_whoever_answers_or_to_the_station() {
        var target = dispatcher.target(matter(About.NOBODY), NOW);
        assertThat(target.firstLook()).isFalse();
        assertThat(target.why()).extracting(Why::key).contains("duty-none");
        assertThat(dispatcher.afterFirstLook(matter(About.NOBODY), NOW).unit()).isEqualTo(target.unit());
    }

    @Test
    void a_second_redo_gets_no_first_look_again() {
        onDuty();
        var matter = matter(About.NOBODY);
        matter.redos = 2;
        assertThat(dispatcher.target(matter, NOW).firstLook()).isFalse();
    }

    @Test
    void what_is_about_the_station_stays_with_intake_one_level_up() {
        onDuty();
        var matter = matter(About.STATION);
        matter.intakeUnit = scenes.centre;
        var target = dispatcher.target(matter, NOW);
        assertThat(target.unit()).isEqualTo(scenes.centre);
        assertThat(target.person()).isNull();
        assertThat(dispatcher.candidates(matter, NOW))
                .extracting(Dispatching.Target::unit)
                .containsExactly(scenes.centre);
    }

    @Test
    void intake_may_choose_among_who_looks_who_answers_and_the_station() {
        onDuty();
        assertThat(dispatcher.candidates(matter(About.NOBODY), NOW))
                .extracting(Dispatching.Target::unit)
                .startsWith(scenes.team)
                .contains(scenes.station);
    }
}
