package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

/** What a text seems to ask. */
@Clause(value = "9.2.6", part = true)
class ProposedAsksTest {

    @Test
    void each_sentence_that_asks_or_requests_is_one() {
        assertThat(ProposedAsks.of("路灯三晚不亮。什么时候能修好？希望加一盏灯。谢谢。")).containsExactly("什么时候能修好？", "希望加一盏灯。");
        assertThat(ProposedAsks.of("The lamp is out. When will it be repaired? Please add one more."))
                .containsExactly("When will it be repaired?", "Please add one more.");
    }

    @Test
    void numbered_points_come_before_sentences() {
        assertThat(ProposedAsks.of("有三件事：1. 修路灯；2. 清垃圾；3. 井盖什么时候换？")).containsExactly("修路灯", "清垃圾", "井盖什么时候换？");
        assertThat(ProposedAsks.of("一、修路灯\n二、清垃圾")).containsExactly("修路灯", "清垃圾");
    }

    @Test
    void a_text_without_any_is_one_ask() {
        assertThat(ProposedAsks.of("路灯三晚不亮")).containsExactly("路灯三晚不亮");
    }

    @Test
    void there_are_not_too_many_and_none_is_too_long_or_twice() {
        var many = "什么时候修？".repeat(30) + "一".repeat(300) + "吗？";
        assertThat(ProposedAsks.of(many))
                .hasSizeLessThanOrEqualTo(Asking.MOST)
                .doesNotHaveDuplicates()
                .allMatch(ask -> ask.codePointCount(0, ask.length()) <= 120);
    }

    @Test
    void an_invitation_or_a_holiday_is_no_request() {
        assertThat(ProposedAsks.of("请假在家听到楼上施工。什么时候停？")).containsExactly("什么时候停？");
    }
}
