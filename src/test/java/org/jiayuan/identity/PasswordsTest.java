package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords of staff. */
class PasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Weiss-Rot-42", "drei worte UND 1", "Zwölf$$Zeichen"})
    void ten_characters_of_three_kinds_will_do(String password) {
        assertThatCode(() -> Passwords.check(password, "lan", "周岚")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kurz-1",
                "nurkleinebuchstaben",
                "zweiarten1234",
                "Passw0rd-2026",
                "Jiayuan-2026!",
                "Woaini@1314520"
            })
    void a_short_a_simple_and_a_usual_one_are_refused(String password) {
        assertThatThrownBy(() -> Passwords.check(password, "lan", "周岚")).isInstanceOf(SignInFailed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P@$$w0rd2026", "2026-Sunshine", "$unsh1ne-99", "Mima!2026888", "1Qaz2wsx3edc", "Admin-123456"})
    void what_people_make_of_a_common_one_is_refused(String password) {
        assertThatThrownBy(() -> Passwords.check(password, "lan", "周岚"))
                .isInstanceOfSatisfying(
                        SignInFailed.class, refused -> assertThat(refused.key()).endsWith("password-usual"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hallo-lan-2026", "Lihua#20261127", "CHENlihua-9x", "Xx陈丽华-2026", "Xiao-chen-li-hua-1"})
    void login_and_name_are_refused_in_whatever_writing(String password) {
        var login = password.startsWith("Hallo") ? "lan" : "chen.lihua";
        assertThatThrownBy(() -> Passwords.check(password, login, "陈丽华"))
                .isInstanceOfSatisfying(
                        SignInFailed.class, refused -> assertThat(refused.key()).endsWith("password-own"));
    }

    @Test
    void it_is_kept_as_argon2_and_never_twice_the_same() {
        var hash = Passwords.hash("Weiss-Rot-42");
        assertThat(hash).startsWith("$argon2id$").isNotEqualTo(Passwords.hash("Weiss-Rot-42"));
        assertThat(Passwords.matches("Weiss-Rot-42", hash)).isTrue();
        assertThat(Passwords.matches("weiss-rot-42", hash)).isFalse();
    }

    @Test
    void one_that_is_handed_out_keeps_the_rule() {
        for (int i = 0; i < 200; i++) {
            var invented = Passwords.invent();
            assertThatCode(() -> Passwords.check(invented, "chen.lihua", "陈丽华"))
                    .as(invented)
                    .doesNotThrowAnyException();
        }
    }
}
