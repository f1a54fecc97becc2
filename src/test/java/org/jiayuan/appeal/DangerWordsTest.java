package org.jiayuan.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Words that mean somebody may be in danger. */
@JiayuanTest
@Clause(value = "9.2.6", part = true)
class DangerWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    DangerWords words;

    @Autowired
    KeepDangerWords keep;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    private List<String> in(String text) {
        return words.in(text, "", TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "楼下着火了，好大的烟, 119",
        "厨房煤气味很重, 119",
        "There is a gas leak in our stairwell, 119",
        "有个老人昏倒在电梯口, 120",
        "小孩落水了, 120",
        "Somebody was electrocuted, 120",
        "楼道里有人持刀, 110",
        "路口撞车了，没人管, 122"
    })
    void the_number_to_call_is_shown(String text, String number) {
        assertThat(in(text)).contains(number);
    }

    @Test
    void the_fire_brigade_comes_before_the_ambulance() {
        assertThat(in("起火了，有人中毒")).containsExactly("119", "120");
    }

    @ParameterizedTest
    @ValueSource(strings = {"路灯连着三晚不亮", "希望加一个消防通道标线", "The fireworks were lovely", "公交站牌倒了"})
    void everyday_trouble_frightens_nobody(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void the_centre_adds_a_word_for_a_category_from_a_day_on_and_ends_it() {
        var scenes = UnitScenes.neighbours(beans);
        var act = new Act(scenes.actor(scenes.centre(Role.CLERK)), UnitScenes.NOW);
        var from = act.day().plusDays(1);
        keep.enter("119", "电瓶…鼓包", "fire", from, act);
        var text = "楼道里电瓶车的电瓶都鼓包了";
        assertThat(words.in(text, "fire", from)).containsExactly("119");
        assertThat(words.in(text, "fire", act.day())).isEmpty();
        assertThat(words.in(text, "parking", from)).isEmpty();
        assertThatExceptionOfType(DangerWordIsWrong.class)
                .isThrownBy(() -> keep.enter("119", "电瓶…鼓包", "fire", from, act))
                .matches(broken -> broken.field().equals("word"));
        keep.end("119", "电瓶…鼓包", "fire", new Act(act.by(), UnitScenes.NOW.plusSeconds(172_800)));
        assertThat(words.in(text, "fire", from)).containsExactly("119");
        assertThat(words.in(text, "fire", from.plusDays(1))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keep.end("119", "电瓶…鼓包", "fire", act));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> keep.enter("119", "别的词", "", from, scenes.actOf(scenes.head)));
    }

    @Test
    void the_page_is_read_by_staff_and_kept_by_the_centre() {
        var scenes = UnitScenes.neighbours(beans);
        var clerk = scenes.centre(Role.CLERK);
        assertThat(mvc.get().uri("/desk/danger-words").with(UnitScenes.asResident()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/desk/danger-words").with(scenes.as(scenes.head)))
                .hasStatusOk()
                .bodyText()
                .contains("着火", "煤气…味")
                .doesNotContain("action=\"/desk/danger-words\"");
        assertThat(mvc.post()
                        .uri("/desk/danger-words")
                        .with(scenes.as(clerk))
                        .param("number", "911")
                        .param("word", "词")
                        .param("from", "someday"))
                .hasStatus(422)
                .bodyText()
                .contains("from-error", "someday", "value=\"词\"");
        assertThat(mvc.post()
                        .uri("/desk/danger-words")
                        .with(scenes.as(clerk))
                        .param("number", "911")
                        .param("word", "洪水")
                        .param("from", "2099-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("number-error");
    }
}
