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
        assertThatCode(() -> Passwords.check(password, "lan")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kurz-1",
                "nurkleinebuchstaben",
                "zweiarten1234",
                "Passw0rd-2026",
                "Jiayuan-2026!",
                "Hallo-lan-2026"
            })
    void a_short_a_simple_a_usual_one_and_the_login_are_refused(String password) {
        assertThatThrownBy(() -> Passwords.check(password, "lan")).isInstanceOf(SignInFailed.class);
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
            assertThatCode(() -> Passwords.check(invented, "chen.lihua"))
                    .as(invented)
                    .doesNotThrowAnyException();
        }
    }
}
