package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        var sooner = Street.when("2027-05-07T09:00");
        var later = Street.when("2027-05-31T23:00");
        // other tests leave late matters in the same community
        var othersSooner = figures.of(List.of(Street.REEDS), sooner);
        var othersLater = figures.of(List.of(Street.REEDS), later);

        var inTime = street.report(Street.REEDS, "路灯不亮", "2027-05-04T09:00");
        street.send(inTime, street.bureau, "2027-05-04T10:00");
        street.answer(inTime, street.mason, "2027-05-04T11:00", "2027-05-06T09:00");
        street.rate(inTime, true, "2027-05-06T18:00");
        var solvedNot = street.report(Street.REEDS, "垃圾没收", "2027-05-04T09:30");
        street.send(solvedNot, street.bureau, "2027-05-04T10:00");
        street.answer(solvedNot, street.mason, "2027-05-04T11:00", "2027-05-06T09:00");
        street.rate(solvedNot, false, "2027-05-06T18:00");
        street.report(Street.REEDS, "井盖松了", "2027-05-04T09:40");

        var early = figures.of(List.of(Street.REEDS), sooner);
        assertThat(early.received() - othersSooner.received()).isEqualTo(3);
        assertThat(early.due() - othersSooner.due()).isEqualTo(2);
        assertThat(early.inTime() - othersSooner.inTime()).isEqualTo(2);
        assertThat(early.rated() - othersSooner.rated()).isEqualTo(2);
        assertThat(early.solved() - othersSooner.solved()).isEqualTo(1);

        var late = figures.of(List.of(Street.REEDS), later);
        assertThat(late.due() - othersLater.due())
                .as("the third is owed and late")
                .isEqualTo(3);
        assertThat(late.inTime() - othersLater.inTime()).isEqualTo(2);
    }

    @Test
    void only_all_of_them_are_a_hundred_per_cent() {
        var first = LocalDate.of(2027, 5, 1);
        var now = Street.when("2027-05-31T23:00");
        assertThat(new MonthFigures.Month(first, now, 3, 3, 2, 2, 1).inTimePercent())
                .isEqualTo(66);
        assertThat(new MonthFigures.Month(first, now, 1000, 1000, 999, 2, 1).inTimePercent())
                .isEqualTo(99);
        assertThat(new MonthFigures.Month(first, now, 3, 2, 2, 2, 1).inTimePercent())
                .isEqualTo(100);
        assertThat(new MonthFigures.Month(first, now, 3, 2, 2, 2, 1).solvedPercent())
                .isEqualTo(50);
    }

    @Test
    void without_any_there_is_no_figure() {
        var none = figures.of(List.of("440305999999"), Street.when("2027-05-31T23:00"));
        assertThat(none.inTimePercent()).isNull();
        assertThat(none.solvedPercent()).isNull();
    }
}
