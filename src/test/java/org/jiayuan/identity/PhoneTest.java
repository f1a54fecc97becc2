package org.jiayuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mobile number. */
class PhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "+86 13800138000",
                "008613800138000",
                "１３８００１３８０００"
            })
    void a_number_is_read_as_people_write_it(String typed) {
        assertThat(Phone.of(typed).digits()).isEqualTo("13800138000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12800138000", "1380013800", "138001380000", "0755-26001234", "telephone"})
    void what_is_no_mobile_number_is_refused(String typed) {
        assertThatThrownBy(() -> Phone.of(typed)).isInstanceOf(PhoneIsWrong.class);
    }

    @Test
    void it_shows_no_more_than_its_ends_and_prints_nothing() {
        var phone = new Phone("13800138000");
        assertThat(phone.masked()).isEqualTo("138****8000");
        assertThat(phone.toString()).doesNotContain("138");
    }
}
