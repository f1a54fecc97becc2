package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamiliarNamesTest {

    private final Finder finder = new FamiliarNames();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            老王说要来 | 老*说要来
            小李和小张都在 | 小*和小*都在
            阿陈的店 | 阿*的店
            找老刘，没有人 | 找老*，没有人
            物业小赵把电话挂了 | 物业小*把电话挂了
            老周家的狗 | 老*家的狗
            楼上老吴又在敲 | 楼上老*又在敲
            （小何） | （小*）
            网格员小郭是好人 | 网格员小*是好人
            小邓没有来 | 小*没有来
            老谭、老廖 | 老*、老*
            跟小蔡说了 | 跟小*说了
            隔壁阿梁要装修，老胡不让 | 隔壁阿*要装修，老*不让
            请小宋打给我 | 请小*打给我
            是小罗 | 是小*
            门卫老冯让我进去 | 门卫老*让我进去
            """)
    void hides_surnames_that_neighbours_use(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "小区的树太高", "小时候就有", "老师没有来", "小学门口", "老房子漏水", "小马路上", "老毛病又犯了", "小高层的电梯", "老年人怕摔", "小黄车乱停", "小石子很多",
                "小花园没人管", "老赖又来了", "小方格砖", "老江湖", "小周末也吵", "小许可证", "老陈皮味道", "不大不小", "越来越老的楼", "阿里云",
            })
    void leaves_words_that_begin_alike(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
