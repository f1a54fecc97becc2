package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.matter.Ask.Answer;
import org.jiayuan.matter.Ask.Outcome;
import org.jiayuan.matter.MatterScenes.Story;
import org.jiayuan.shared.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply answers every question. */
@Clause(value = "9.2.6", part = true)
class ReplyTest {

    private final Story story = Story.aStreetlight("2026-03-02T10:00");

    @BeforeEach
    void isInHand() {
        story.at("2026-03-02T10:10", MatterScenes.LAN, new Intake.Accept(null, List.of("什么时候能亮？", "谁来修？"), null));
        story.at("2026-03-02T10:20", MatterScenes.LAN, new Dispatching.Dispatch(Story.to(MatterScenes.BUREAU)));
        story.at("2026-03-02T11:00", MatterScenes.MASON, new Dispatching.Take(null));
    }

    private void reply(Answer... answers) {
        story.at("2026-03-04T09:00", MatterScenes.MASON, new Replying.Reply(List.of(answers), "您好"));
    }

    private Answer answer(int place, Outcome outcome, String words, String to) {
        return new Answer(story.openAsks().get(place).number(), outcome, words, to);
    }

    private Answer answered(int place) {
        return new Answer(story.openAsks().get(place).number(), Outcome.ANSWERED, "修好了", null);
    }

    @Test
    void it_goes_to_be_checked_when_every_question_is_answered() {
        assertThat(story.openAsks()).hasSize(2);
        reply(answered(0), answered(1));
        assertThat(story.matter.state()).isEqualTo(State.CHECKING);
    }

    @Test
    void a_question_may_be_refused_with_a_reason_or_handed_over_with_where_to_follow_it() {
        reply(answer(0, Outcome.REFUSED, "不归这里管", ""), answer(1, Outcome.HANDED_OVER, "转给供电所", "供电所热线 95598"));
        assertThat(story.matter.state()).isEqualTo(State.CHECKING);
    }

    @Test
    void every_question_without_an_answer_is_told_at_once() {
        assertThatThrownBy(() -> reply(answer(0, Outcome.REFUSED, " ", ""), answer(1, Outcome.HANDED_OVER, "转了", "")))
                .isInstanceOfSatisfying(
                        FieldIsWrong.class,
                        broken -> assertThat(broken.told())
                                .extracting(RuleBroken::field)
                                .containsExactly(
                                        "answer-" + story.openAsks().get(0).number(),
                                        "to-" + story.openAsks().get(1).number()));
    }

    @Test
    void with_an_open_question_it_does_not_go_on() {
        assertThatThrownBy(() -> reply(answered(0))).isInstanceOf(FieldIsWrong.class);
        assertThatThrownBy(() -> reply(answered(0), answer(1, Outcome.REFUSED, " ", "")))
                .isInstanceOf(FieldIsWrong.class);
        assertThatThrownBy(() -> reply(answered(0), answer(1, Outcome.HANDED_OVER, "转了", "")))
                .isInstanceOf(FieldIsWrong.class);
        assertThat(story.matter.state()).isEqualTo(State.IN_HAND);
    }
}
