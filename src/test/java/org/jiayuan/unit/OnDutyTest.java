package org.jiayuan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.division.Places;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
@Clause(value = "9.1.4", part = true)
class OnDutyTest {

    private static final Instant NOW = UnitScenes.NOW;
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @Autowired
    ApplicationContext beans;

    @Autowired
    OnDuty onDuty;

    @Autowired
    PlanShift plan;

    @Autowired
    NoteAbsence note;

    @Autowired
    LeaveUnit leave;

    @Autowired
    Places places;

    private UnitScenes scenes;
    private String cell;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
        cell = places.cells(scenes.community).getFirst().id().code();
    }

    private void shift(UUID account, int fromHour, int toHour, @Nullable String category) {
        plan.of(
                List.of(new Shift(
                        scenes.team,
                        Uuid7.at(NOW),
                        cell,
                        account,
                        NOW.plus(Duration.ofHours(fromHour)),
                        NOW.plus(Duration.ofHours(toHour)),
                        category)),
                UnitScenes.act());
    }

    private void away(UUID account, int fromHour, int toHour, @Nullable UUID deputy) {
        note.of(
                scenes.team,
                account,
                NOW.plus(Duration.ofHours(fromHour)),
                NOW.plus(Duration.ofHours(toHour)),
                deputy,
                UnitScenes.act());
    }

    private Optional<OnDuty.Found> found() {
        return onDuty.in(cell, "waste", NOW, TOMORROW);
    }

    @Test
    void whoever_is_on_duty_now_looks() {
        shift(scenes.wu, 2, 10, null);
        shift(scenes.li, -1, 1, null);
        assertThat(found()).get().matches(OnDuty.Found::now).returns(scenes.li, OnDuty.Found::account);
    }

    @Test
    void a_shift_for_the_category_comes_before_one_for_all_and_one_for_another_does_not_count() {
        shift(scenes.li, -1, 1, null);
        shift(scenes.wu, -1, 1, "waste");
        assertThat(found()).get().returns(scenes.wu, OnDuty.Found::account);
        assertThat(onDuty.in(cell, "noise", NOW, TOMORROW)).get().returns(scenes.li, OnDuty.Found::account);
    }

    @Test
    void else_whose_shift_begins_next_before_the_given_moment() {
        shift(scenes.li, -3, -1, null);
        shift(scenes.wu, 5, 10, null);
        assertThat(found()).get().returns(scenes.wu, OnDuty.Found::account).returns(false, OnDuty.Found::now);
        assertThat(onDuty.in(cell, "waste", NOW, NOW.plus(Duration.ofHours(5)))).isEmpty();
    }

    @Test
    void who_is_away_is_passed_over_for_the_next_shift_and_then_for_her_deputy() {
        shift(scenes.li, -1, 3, null);
        away(scenes.li, -2, 4, scenes.wu);
        assertThat(found()).get().returns(scenes.wu, OnDuty.Found::account).returns(scenes.li, OnDuty.Found::deputyOf);
        var third = scenes.hire("郑师傅", scenes.team, Role.GRID_MEMBER, scenes.community);
        shift(third, 6, 9, null);
        assertThat(found()).get().returns(third, OnDuty.Found::account).returns(null, OnDuty.Found::deputyOf);
    }

    @Test
    void without_a_deputy_who_is_there_and_works_there_nobody_looks() {
        shift(scenes.li, -1, 3, null);
        away(scenes.li, -2, 4, null);
        assertThat(found()).isEmpty();
        assertThat(onDuty.in(cell.substring(0, 12) + "99", "waste", NOW, TOMORROW))
                .isEmpty();
    }

    @Test
    void a_deputy_who_has_left_or_is_away_herself_stands_in_for_nobody() {
        var third = scenes.hire("郑师傅", scenes.team, Role.GRID_MEMBER, scenes.community);
        shift(scenes.li, -1, 3, null);
        away(scenes.li, -2, 4, scenes.wu);
        away(scenes.wu, -2, 4, third);
        assertThat(found()).isEmpty();
        shift(scenes.wu, -1, 3, null);
        assertThat(found()).get().returns(third, OnDuty.Found::account);
        leave.of(scenes.team, third, UnitScenes.act());
        assertThat(found()).isEmpty();
    }
}
