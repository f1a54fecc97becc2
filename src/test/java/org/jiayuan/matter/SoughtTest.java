package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    @ParameterizedTest
    @ValueSource(strings = {"蔚蓝海岸〔2026〕418号", "蔚蓝海岸(2026)418", "蔚蓝海岸 2026-418", " 蔚蓝海岸［２０２６］第４１８号 "})
    void a_number_is_read_whatever_brackets_are_typed(String typed) {
        var sought = Sought.of(typed);
        assertThat(sought.community()).isEqualTo("蔚蓝海岸");
        assertThat(sought.year()).isEqualTo(2026);
        assertThat(sought.number()).isEqualTo(418);
        assertThat(sought.personal()).isFalse();
    }

    @Test
    void a_number_may_stand_without_its_community_or_its_year() {
        assertThat(Sought.of("2026-418"))
                .extracting(Sought::year, Sought::number)
                .containsExactly(2026, 418);
        assertThat(Sought.of("418号")).extracting(Sought::year, Sought::number).containsExactly(null, 418);
    }

    @Test
    void four_digits_may_be_the_end_of_a_phone_and_stay_out_of_addresses() {
        var sought = Sought.of("7731");
        assertThat(sought.tail()).isEqualTo("7731");
        assertThat(sought.number()).isEqualTo(7731);
        assertThat(sought.personal()).isTrue();
        assertThat(Sought.of("138 0013 8000").tail()).isEqualTo("8000");
        assertThat(Sought.of("138 0013 8000").number()).isNull();
    }

    @Test
    void anything_else_is_words() {
        assertThat(Sought.of("三期 车库").words()).isEqualTo("三期 车库");
        assertThat(Sought.of("  ").nothing()).isTrue();
    }
}
