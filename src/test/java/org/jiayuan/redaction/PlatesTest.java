package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatesTest {

    private final Finder finder = new Plates();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            粤B·12345占了车位 | ***占了车位
            粤B12345 | ***
            粤B 12345乱停 | ***乱停
            粤B-123A5 | ***
            粤BD12345是电动车 | ***是电动车
            粤B·D12345 | ***
            粤BD·12345 | ***
            粤BF1234A | ***
            粤b12345 | ***
            粤Ｂ１２３４５ | ***
            京A12345和湘A·B1234 | ***和***
            港车粤Z·1234港 | 港车***
            粤ZA123澳 | ***
            粤B1234学教练车 | ***教练车
            赣G5T668 白色越野 | *** 白色越野
            车牌B12345的车 | 车牌***的车
            车牌号是D12345 | 车牌号是***
            车牌号码：BD12345 | 车牌号码：***
            白色车尾号88A的 | 白色车尾号***的
            车牌尾号888 | 车牌尾号***
            """)
    void hides_plates_of_every_kind(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B612路公交",
                "M123路不停站",
                "A座2101",
                "新A区有12个车位",
                "粤海街道12栋",
                "贵阳路12345号",
                "4K和5G都不行",
                "新S2026版",
                "苏州2026年",
                "车牌看不清",
                "车牌识别坏了3天",
                "尾号限行",
                "停车费15元",
                "G15高速出口",
                "川菜馆12345",
                "津贴2026年发",
                "航班CZ3101",
                "粤B的车",
                "海G栋",
                "PM2.5是35",
            })
    void leaves_other_letters_and_numbers(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
