package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.jiayuan.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves(OwnName.class)
class OwnNameTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @Clause(value = "2.3.2", part = true)
    @CsvSource({
        "阳光议事厅, 蔚蓝海岸社区, true",
        "榕树下, 蔚蓝海岸社区, true",
        "居民议事会, 蔚蓝海岸社区, false",
        "蔚蓝海岸社区居民议事会, 蔚蓝海岸社区, false",
        "蔚蓝海岸居民自治议事委员会, 蔚蓝海岸社区, false",
        "“民主议事厅”, 蔚蓝海岸社区, false",
        "蔚蓝海岸社区榕树下议事会, 蔚蓝海岸社区, true",
    })
    void what_is_left_without_the_usual_words_is_its_own(String name, String community, boolean own) {
        assertThat(new OwnName(name).isOwnIn(community)).isEqualTo(own);
    }
}
