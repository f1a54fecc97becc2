package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "＝1", " =1+1"})
    void what_begins_like_a_formula_gets_an_apostrophe(String text) {
        assertThat(PlainCell.of(text)).isEqualTo("'" + text);
    }

    @Test
    void anything_else_stands_as_it_is() {
        assertThat(PlainCell.of("路灯不亮=很黑")).isEqualTo("路灯不亮=很黑");
        assertThat(PlainCell.of("")).isEmpty();
    }
}
