package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final String TEXT = "榕树下没有地方坐，老人只能站着聊天。";

    private static Proposal of(String title, String text, String... asks) {
        return new Proposal(Subject.WELFARE, title, text, List.of(asks), false);
    }

    private static void refused(String field, String title, String text, String... asks) {
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(() -> of(title, text, asks))
                .matches(broken -> broken.field().equals(field));
    }

    @Test
    @Clause(value = "2.2.2", part = true)
    void a_topic_is_concrete_and_asks_for_something() {
        var proposal = of(" 增设座椅 ", TEXT, " 放四张椅子 ", " ", "装一盏路灯");
        assertThat(proposal.title()).isEqualTo("增设座椅");
        assertThat(proposal.asks()).containsExactly("放四张椅子", "装一盏路灯");
        refused("title", " ", TEXT, "放四张椅子");
        refused("title", "字".repeat(41), TEXT, "放四张椅子");
        refused("text", "增设座椅", "太短了", "放四张椅子");
        refused("text", "增设座椅", "字".repeat(2001), "放四张椅子");
        refused("asks", "增设座椅", TEXT);
        refused("asks", "增设座椅", TEXT, "椅子");
        refused("asks", "增设座椅", TEXT, "放一张椅子", "放两张椅子", "放三张椅子", "放四张椅子", "放五张椅子", "放六张椅子");
    }
}
