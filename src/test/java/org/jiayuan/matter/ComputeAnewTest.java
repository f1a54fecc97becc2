package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.calendar.ImportCalendarYear;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;

@JiayuanTest
class ComputeAnewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ImportCalendarYear importYear;

    @Autowired
    JdbcClient database;

    @Autowired
    Signals signals;

    @AfterEach
    void forget() {
        database.sql("DELETE FROM calendar.days WHERE extract(year FROM day) = 2027")
                .update();
        database.sql("DELETE FROM calendar.years WHERE year = 2027").update();
        signals.raise("calendar", Signals.EVERYTHING);
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void a_published_year_moves_the_due_days_that_were_a_guess(Scenario scenario) {
        var street = Street.in(context);
        var guessed = street.report(Street.CATTLE, "村口的长椅坏了，请修", "2026-12-28T09:00");
        var before = street.matter(guessed).deadline();
        assertThat(before.provisional()).isTrue();
        var off = before.dueDay();
        assertThat(off.getYear()).isEqualTo(2027);

        var days = CalendarScenes.statutoryDays(2027) + "\n" + off + ",休,元旦\n";
        var act = Act.ofProgram(CalendarScenes.at("2026-12-29T09:00"));
        scenario.stimulate(() -> importYear.of(2027, days, "国办", act))
                .andWaitForStateChange(() -> street.matter(guessed).deadline(), deadline -> !deadline.provisional())
                .andVerify(deadline -> {
                    assertThat(deadline.dueDay()).isAfter(off);
                    assertThat(deadline.startedAt()).isEqualTo(before.startedAt());
                });
        assertThat(database.sql(
                                "SELECT day_due FROM desk.waiting WHERE community_code = ? AND reference = ? AND kind = 'accept'")
                        .params(Street.CATTLE, guessed.reference())
                        .query(Boolean.class)
                        .list())
                .hasSize(1);
    }
}
