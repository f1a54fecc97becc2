package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What neighbours may call somebody. */
class ChooseNicknameTest {

    @ParameterizedTest
    @ValueSource(strings = {"栀子", "栀子花开", "Gardenia 7", "1234", "𠮷野家"})
    void a_name_of_two_to_twelve_characters_will_do(String nickname) {
        assertThatCode(() -> ChooseNickname.check(nickname)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"花", "一二三四五六七八九十十一十二", "电话13800", "<b>花</b>", "花\n开"})
    void a_short_or_long_one_a_number_and_markup_are_refused(String nickname) {
        assertThatThrownBy(() -> ChooseNickname.check(nickname))
                .isInstanceOfSatisfying(
                        SignInFailed.class,
                        wrong -> org.assertj.core.api.Assertions.assertThat(wrong.field())
                                .isEqualTo("nickname"));
    }
}
