package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.JiayuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JiayuanTest
class WaitingLinesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    WaitingLines lines;

    @Test
    void a_milestone_that_ends_with_a_day_is_shown_as_that_day_and_one_within_a_day_by_its_hour() {
        var street = Street.in(context);
        var id = street.report(Street.CATTLE, "沙坑里没有沙了", "2026-03-02T10:00");
        var toAccept = lines.of(street.matter(id)).getFirst();
        assertThat(toAccept.kind()).isEqualTo("accept");
        assertThat(toAccept.dayDue()).isFalse();
        assertThat(toAccept.due()).isEqualTo(Street.when("2026-03-02T11:00"));
        street.does(street.clerk, id, "2026-03-02T10:30", new Intake.Accept(null, null, null));
        var toDispatch = lines.of(street.matter(id)).getFirst();
        assertThat(toDispatch.kind()).isEqualTo("dispatch");
        assertThat(toDispatch.dayDue()).isTrue();
        assertThat(toDispatch.due()).isEqualTo(Street.when("2026-03-03T00:00"));
        street.send(id, street.bureau, "2026-03-02T10:40");
        var toTake = lines.of(street.matter(id)).getFirst();
        assertThat(toTake.kind()).isEqualTo("take");
        assertThat(toTake.dayDue()).isTrue();
        assertThat(toTake.due()).isEqualTo(street.matter(id).deadline().dueAt());
    }

    @Test
    void the_softer_line_can_be_read_in_english() {
        var street = Street.in(context);
        var id = street.report(Street.CATTLE, "滑梯松了", "2026-03-02T10:00");
        var item = lines.of(street.matter(id)).getFirst();
        assertThat(item.about()).isEqualTo("建议 · 村口");
        assertThat(item.aboutEnglish()).isEqualTo("Suggestion · 村口");
    }
}
