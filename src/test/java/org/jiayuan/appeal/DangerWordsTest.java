package org.jiayuan.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that mean somebody may be in danger. */
@Clause(value = "9.2.6", part = true)
class DangerWordsTest {

    @ParameterizedTest
    @CsvSource({
        "楼下着火了，好大的烟, 119",
        "厨房煤气味很重, 119",
        "There is a gas leak in our stairwell, 119",
        "有个老人昏倒在电梯口, 120",
        "小孩落水了, 120",
        "楼道里有人持刀, 110",
        "路口撞车了，没人管, 122"
    })
    void the_number_to_call_is_shown(String text, String number) {
        assertThat(DangerWords.in(text)).contains(number);
    }

    @Test
    void the_fire_brigade_comes_before_the_ambulance() {
        assertThat(DangerWords.in("起火了，有人中毒")).containsExactly("119", "120");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"路灯连着三晚不亮", "希望加一个消防通道标线", "The fireworks were lovely", "公交站牌倒了"})
    void everyday_trouble_frightens_nobody(String text) {
        assertThat(DangerWords.in(text)).isEmpty();
    }
}
