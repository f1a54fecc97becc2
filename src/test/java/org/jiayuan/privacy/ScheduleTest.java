package org.jiayuan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.Act;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long records are kept. */
@JiayuanTest
class ScheduleTest {

    private static final Act NOW = Act.ofProgram(Instant.parse("2031-03-03T02:00:00Z"));

    @Autowired
    Schedule schedule;

    @Test
    void a_row_holds_from_its_day_on() {
        schedule.enter(new Schedule.Row(RecordKind.NOTICES, NOW.day().plusDays(1), 7, "ours, for a test"), NOW);
        assertThat(schedule.of(RecordKind.NOTICES, NOW.day()).months()).isEqualTo(RecordKind.NOTICES.months());
        assertThat(schedule.of(RecordKind.NOTICES, NOW.day().plusDays(1)).months())
                .isEqualTo(7);
    }

    @Test
    void nothing_is_kept_shorter_than_the_law_wants() {
        var row = new Schedule.Row(RecordKind.MESSAGES, NOW.day().plusDays(1), 5, "ours");
        assertThatThrownBy(() -> schedule.enter(row, NOW)).isInstanceOf(PrivacyIsWrong.class);
        var past = new Schedule.Row(RecordKind.MESSAGES, NOW.day().minusDays(1), 8, "ours");
        assertThatThrownBy(() -> schedule.enter(past, NOW)).isInstanceOf(PrivacyIsWrong.class);
    }
}
