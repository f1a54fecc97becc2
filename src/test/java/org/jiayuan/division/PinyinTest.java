package org.jiayuan.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "蔚蓝海岸, wei lan hai an, wlha",
        "长源, chang yuan, cy",
        "麻勘, ma kan, mk",
        "湾厦, wan xia, wx",
        "渔二, yu er, ye",
        "A区, a qu, aq"
    })
    void reads_place_names_as_people_there_do(String name, String spoken, String initials) {
        var syllables = Pinyin.syllables(name);
        assertThat(String.join(" ", syllables)).isEqualTo(spoken);
        assertThat(Pinyin.initials(syllables)).isEqualTo(initials);
    }
}
