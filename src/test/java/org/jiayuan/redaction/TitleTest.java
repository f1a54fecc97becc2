package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12栋楼下的路灯不亮了。已经三天了。 | 12栋楼下的路灯不亮了
            您好！12栋楼下的路灯不亮了，请来修。 | 12栋楼下的路灯不亮了，请来修
            尊敬的领导：您好。我们小区停车太难了！！ | 我们小区停车太难了
            社区领导你们好，请问怎么办居住证？ | 社区领导你们好，请问怎么办居住证
            你好 | 你好
            路灯坏了… | 路灯坏了
            什么时候通水？？？急！ | 什么时候通水
            从上个月开始，我们这一栋楼每天晚上十二点以后都有人在楼下唱歌，怎么都不停 | 从上个月开始，我们这一栋楼每天晚上十二点以后都有人在楼下唱歌
            从上个月开始到今天，我们这一栋楼每天晚上十二点以后，都有人在楼下唱歌 | 从上个月开始到今天，我们这一栋楼每天晚上十二点以后
            我们这一栋楼每天晚上十二点以后都有人在楼下唱歌跳舞喝酒打牌怎么说都不停 | 我们这一栋楼每天晚上十二点以后都有人在楼下唱歌跳舞喝酒打牌…
            The street lamp in front of block 12 is broken | The street lamp in front of block 12 is broken
            The lamp at the north gate beside the bus stop has been dark for three nights now | The lamp at the north gate beside the bus stop has been…
            The lamp, which stands at the north gate beside the bus stop, has been dark for three nights | The lamp, which stands at the north gate beside the bus stop
            The lamp, which stands at the north gate beside the bus stop has been dark | The lamp, which stands at the north gate beside the bus…
            Hello! The lift in A座 stops at every floor. Please help. | The lift in A座 stops at every…
            *先生在12栋***养了三条狗！ | *先生在12栋***养了三条狗
            停车费涨到3.5元一小时，合理吗 | 停车费涨到3.5元一小时，合理吗
            """)
    void is_the_first_sentence_that_says_something(String text, String title) {
        assertThat(Title.of(text).text()).isEqualTo(title);
    }

    @Test
    void comes_from_the_first_line_that_is_not_blank() {
        assertThat(Title.of("\n \u3000\n  路灯坏了  \n已经三天").text()).isEqualTo("路灯坏了");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "。。。！", "？", "\n\n", "……"})
    void of_nothing_legible_is_dots(String text) {
        assertThat(Title.of(text).text()).isEqualTo("…");
    }

    @Test
    void of_nothing_but_a_mask_is_the_mask() {
        assertThat(Title.of("***").text()).isEqualTo("***");
    }

    @Test
    void does_not_cut_a_character_of_two_units_or_a_number() {
        var houses = "🏠".repeat(40);
        assertThat(Title.of(houses).text()).isEqualTo("🏠".repeat(29) + "…");
        assertThat(Title.of("我们小区的路灯坏了很久很久没有人来修理请看编号20261123").text()).isEqualTo("我们小区的路灯坏了很久很久没有人来修理请看编号…");
        assertThat(Title.of("a".repeat(70)).text()).isEqualTo("a".repeat(59) + "…");
    }

    @Test
    void is_never_empty_or_too_long_whatever_the_text() {
        var characters = "路灯坏了你好，。！？ \n*aB1.…（🏠".codePoints().toArray();
        var random = new Random(20261123);
        for (int attempt = 0; attempt < 20_000; attempt++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            var title = Title.of(text.toString()).text();
            assertThat(title).isNotBlank();
            assertThat(title.codePointCount(0, title.length())).isLessThanOrEqualTo(60);
            assertThat(title).doesNotEndWith("，").doesNotEndWith("。").doesNotContain("\n");
        }
    }

    @Test
    void is_refused_when_it_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Title(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Title("长".repeat(31)));
    }
}
