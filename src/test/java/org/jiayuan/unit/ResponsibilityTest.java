package org.jiayuan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
@Clause(value = "9.1.4", part = true)
class ResponsibilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Responsibility responsibility;

    private UnitScenes scenes;
    private Act act;
    private UUID bureau;
    private UUID firm;
    private String subDistrict;

    @BeforeEach
    void engage() {
        scenes = UnitScenes.in(beans);
        act = scenes.actOf(scenes.centre(Role.CLERK));
        bureau = scenes.unit(Unit.Kind.BUREAU, scenes.centre, scenes.subDistrict, "环卫所");
        firm = scenes.unit(Unit.Kind.PROPERTY_FIRM, scenes.station, scenes.community, "物业");
        subDistrict = scenes.subDistrict.substring(0, 9);
    }

    private void assertUnit(UUID unit, LocalDate day) {
        assertThat(responsibility.of("green", scenes.community, day)).get().returns(unit, Responsibility.Row::unit);
    }

    @Test
    void the_smallest_area_counts_and_ended_rows_are_kept() {
        responsibility.enter("green", subDistrict, bureau, TODAY, act);
        assertUnit(bureau, TODAY);
        responsibility.enter("green", scenes.community, firm, TODAY.plusDays(3), act);
        assertUnit(bureau, TODAY.plusDays(2));
        assertUnit(firm, TODAY.plusDays(3));
        responsibility.end("green", scenes.community, TODAY.plusDays(5), act);
        assertUnit(firm, TODAY.plusDays(4));
        assertUnit(bureau, TODAY.plusDays(5));
        assertThat(responsibility.rows()).anyMatch(row -> row.unit().equals(firm) && row.to() != null);
        responsibility.enter("green", scenes.community, scenes.station, TODAY.plusDays(5), act);
        responsibility.end("green", scenes.community, TODAY.plusDays(5), act);
        assertUnit(bureau, TODAY.plusDays(6));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> responsibility.end("green", scenes.community, TODAY.plusDays(5), act));
        responsibility.end("green", subDistrict, TODAY, act);
        assertThat(responsibility.of("green", scenes.community, TODAY)).isEmpty();
    }

    private void assertBroken(String field, String category, String area, UUID unit, LocalDate from) {
        assertThatExceptionOfType(UnitIsWrong.class)
                .isThrownBy(() -> responsibility.enter(category, area, unit, from, act))
                .matches(broken -> broken.field().equals(field));
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        var elsewhere = UnitScenes.in(beans);
        assertBroken("category", "no-such", scenes.community, firm, TODAY);
        assertBroken("area", "green", "44030", firm, TODAY);
        assertBroken("area", "green", "999999", firm, TODAY);
        assertBroken("unit", "green", scenes.community, UUID.randomUUID(), TODAY);
        assertBroken("unit", "green", elsewhere.community, firm, TODAY);
        var committee = scenes.unit(Unit.Kind.SUPERVISION, scenes.station, scenes.community, "监督委员会");
        assertBroken("unit", "green", scenes.community, committee, TODAY);
        assertBroken("from", "green", scenes.community, firm, TODAY.minusDays(1));
        responsibility.enter("green", scenes.community, firm, TODAY.plusDays(3), act);
        assertBroken("from", "green", scenes.community, firm, TODAY);
    }
}
