package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {

    private final Finder finder = new IdentityNumbers();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            身份证号440305199003072316 | 身份证号***
            本人110101199003077934要办居住证 | 本人***要办居住证
            110101 19900307 7934 | ***
            110101-19900307-7934 | ***
            11010119900307803x是我爸的 | ***是我爸的
            证件号码：１１０１０１１９９００３０７７９３４ | 证件号码：***
            老身份证110101900307793还能用吗 | 老身份证***还能用吗
            老证号码 110101900307793 | 老证号码 ***
            身份证号码是110101199003077935，写错了一位 | 身份证号码是***，写错了一位
            护照E12345678过期了 | 护照***过期了
            护照号码：EA1234567 | 护照号码：***
            passport no. G12345678 | passport no. ***
            港澳通行证C12345678 | 港澳通行证***
            往来港澳通行证号码 CA1234567 | 往来港澳通行证号码 ***
            回乡证H1234567801 | 回乡证***
            台胞证号12345678 | 台胞证号***
            香港身份证A123456(7) | 香港身份证***
            港澳居民居住证810000199408230021 | 港澳居民居住证***
            驾驶证 440305199003072316 | 驾驶证 ***
            社保卡号600123456 | 社保卡号***
            """)
    void hides_identity_cards_passports_and_permits(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证过期了，打12345也没人管",
                "身份证办理要15天",
                "工单440305202611230013已经转给街道",
                "工单号110101199003077935",
                "订单20261123000123456789",
                "护照要2026年12月才能拿到",
                "办居住证在1楼3号窗口",
                "通行证自助机在A区12号",
                "编号123456789012345",
                "时间是20261123 083000 00123",
                "蔚蓝海岸〔2026〕418号",
                "社区代码440305007019",
                "统一社会信用代码91440300MA5DA1234X",
                "一共110101元",
                "驾照考了3次",
                "身份证，身份证，还是身份证",
                "440305007019-2026-418",
                "身份证复印件2份，照片2张",
            })
    void leaves_other_long_numbers(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
