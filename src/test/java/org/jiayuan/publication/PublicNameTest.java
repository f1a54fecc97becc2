package org.jiayuan.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicNameTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张小三, 张*三", "欧阳小三, 欧**三", "张, *", "' 李明 ', 李*", "𠮷野家, 𠮷*家"})
    void a_name_shows_its_ends(String name, String shown) {
        assertThat(PublicName.of(name)).isEqualTo(shown);
    }
}
