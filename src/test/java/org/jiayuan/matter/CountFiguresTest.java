package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
class CountFiguresTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CountFigures figures;

    @Test
    @Clause(value = "9.2.6", part = true)
    void figures_are_what_the_matters_of_the_month_say() {
        var street = Street.in(context);
        var first = street.report(Street.LI, "路灯不亮，什么时候修", "2026-06-01T09:00");
        street.send(first, street.bureau, "2026-06-01T09:30");
        street.answer(first, street.mason, "2026-06-01T10:00", "2026-06-03T09:00");
        street.rate(first, true, "2026-06-03T18:00");
        var second = street.report(Street.LI, "路灯又不亮，什么时候修", "2026-06-01T09:00");
        street.send(second, street.bureau, "2026-06-02T10:00");
        street.answer(second, street.mason, "2026-06-02T11:00", "2026-06-04T09:00");
        street.rate(second, false, "2026-06-04T18:00");
        street.report(Street.LI, "路灯还不亮，谁来管", "2026-06-02T09:00");

        var june = figures.of(List.of(Street.LI), YearMonth.of(2026, 6), Street.when("2026-06-30T18:00"));
        assertThat(june.received()).isEqualTo(3);
        assertThat(june.days().get(0)).isEqualTo(2);
        assertThat(june.days().get(1)).isEqualTo(1);
        assertThat(june.inTime()).isEqualTo(new Share(2, 3));
        assertThat(june.accepted()).isEqualTo(new Share(1, 3));
        assertThat(june.dispatched()).isEqualTo(new Share(1, 3));
        assertThat(june.spoken()).isEqualTo(new Share(1, 3));
        assertThat(june.minutesToWord()).isEqualTo(60);
        assertThat(june.minutesToAnswer()).isEqualTo(2 * 24 * 60);
        assertThat(june.solved()).isEqualTo(new Share(1, 2));
        assertThat(june.redone()).isEqualTo(new Share(1, 2));
        var bureau = june.units().stream()
                .filter(unit -> unit.unit().equals(street.bureau))
                .findFirst()
                .orElseThrow();
        assertThat(bureau.inTime()).isEqualTo(new Share(2, 2));
        assertThat(bureau.holds()).isEqualTo(1);
        assertThat(june.people())
                .anyMatch(one -> street.mason.account().equals(one.person()) && one.holds() == 1 && one.late() == 1);
        assertThat(figures.cells(Street.LI, YearMonth.of(2026, 6), Street.when("2026-06-30T18:00")))
                .containsEntry("01", 3);

        var may = figures.of(List.of(Street.LI), YearMonth.of(2026, 5), Street.when("2026-06-30T18:00"));
        assertThat(may.received()).isZero();
        assertThat(may.inTime().percent()).isNull();
        assertThat(may.minutesToAnswer()).isNull();
    }
}
