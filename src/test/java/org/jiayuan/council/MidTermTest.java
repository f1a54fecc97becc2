package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

@Clause(value = "2.1.4", part = true)
class MidTermTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2029, 1, 9);
    private static final Term LAST = new Term("440305007019", 1, LocalDate.of(2026, 1, 10), LAST_DAY, null);

    @Test
    void nothing_need_be_said_once_the_last_term_has_ended() {
        assertThat(MidTerm.NOTHING.reason(LAST, LAST_DAY.plusDays(1))).isNull();
        assertThat(new MidTerm(true, "没有用").reason(LAST, LAST_DAY.plusDays(1))).isNull();
    }

    @Test
    void until_then_it_is_confirmed_and_has_a_reason() {
        assertThat(new MidTerm(true, " 社区合并 ").reason(LAST, LAST_DAY)).isEqualTo("社区合并");
        refused(MidTerm.NOTHING, "midTerm");
        refused(new MidTerm(false, "社区合并"), "midTerm");
        refused(new MidTerm(true, " "), "because");
        refused(new MidTerm(true, "长".repeat(301)), "because");
    }

    private static void refused(MidTerm said, String field) {
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(() -> said.reason(LAST, LAST_DAY))
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo(field));
    }
}
