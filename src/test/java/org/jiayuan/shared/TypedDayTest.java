package org.jiayuan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @Test
    void is_a_day_of_the_years_that_can_be_meant() {
        assertThat(TypedDay.of("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(TypedDay.of("2026-11-27")).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(TypedDay.of("2199-12-31")).isEqualTo(LocalDate.of(2199, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "someday", "2026-02-30", "1899-12-31", "2200-01-01", "+999999999-12-31", "-0001-01-01"})
    void anything_else_is_none(String typed) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> TypedDay.of(typed));
    }
}
