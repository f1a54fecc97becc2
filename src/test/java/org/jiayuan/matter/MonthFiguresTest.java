package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What everybody may know of a month. */
@JiayuanTest
class MonthFiguresTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MonthFigures figures;

    @Test
    void answers_by_their_day_count_against_all_that_went_out_or_are_late() {
        var street = Street.in(context);
        var inTime = street.report(Street.REEDS, "路灯不亮", "2027-05-04T09:00");
        street.send(inTime, street.bureau, "2027-05-04T10:00");
        street.answer(inTime, street.mason, "2027-05-04T11:00", "2027-05-06T09:00");
        street.rate(inTime, true, "2027-05-06T18:00");
        var solvedNot = street.report(Street.REEDS, "垃圾没收", "2027-05-04T09:30");
        street.send(solvedNot, street.bureau, "2027-05-04T10:00");
        street.answer(solvedNot, street.mason, "2027-05-04T11:00", "2027-05-06T09:00");
        street.rate(solvedNot, false, "2027-05-06T18:00");
        street.report(Street.REEDS, "井盖松了", "2027-05-04T09:40");

        var early = figures.of(List.of(Street.REEDS), Street.when("2027-05-07T09:00"));
        assertThat(early.received()).isEqualTo(3);
        assertThat(early.due()).isEqualTo(2);
        assertThat(early.inTimePercent()).isEqualTo(100);
        assertThat(early.solvedPercent()).isEqualTo(50);

        var late = figures.of(List.of(Street.REEDS), Street.when("2027-05-31T23:00"));
        assertThat(late.due()).as("the third is owed and late").isEqualTo(3);
        assertThat(late.inTimePercent()).isEqualTo(66);
    }

    @Test
    void without_any_there_is_no_figure() {
        var none = figures.of(List.of("440305999999"), Street.when("2027-05-31T23:00"));
        assertThat(none.inTimePercent()).isNull();
        assertThat(none.solvedPercent()).isNull();
    }
}
