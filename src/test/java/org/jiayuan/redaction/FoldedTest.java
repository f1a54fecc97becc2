package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void reads_full_width_characters_blanks_and_dashes_as_ordinary_ones() {
        var folded = Folded.of("电话：１３８\u3000００１３—８０００，ＱＱ＠");
        assertThat(folded.text()).isEqualTo("电话:138 0013-8000,QQ@");
    }

    @Test
    void reads_chinese_numerals_as_digits_beside() {
        assertThat(Folded.of("幺三〇，十二栋③单元壹贰零贰").digits()).isEqualTo("130,十2栋3单元1202");
    }

    @Test
    void stays_as_long_as_the_original() {
        var text = "🏠 住\u200B12栋\t\uFEFF１２０２ 🚗";
        assertThat(Folded.of(text).text()).hasSameSizeAs(text);
        assertThat(Folded.of(text).digits()).hasSameSizeAs(text);
    }
}
