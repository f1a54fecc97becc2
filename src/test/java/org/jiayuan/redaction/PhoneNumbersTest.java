package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private final Finder finder = new PhoneNumbers();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我的电话13800138000，随时可以打 | 我的电话***，随时可以打
            请打138 0013 8000找我 | 请打***找我
            手机138-0013-8000 | 手机***
            手机138.0013.8000，微信同号 | 手机***，微信同号
            电话：１３８００１３８０００ | 电话：***
            +86 13912345678联系我 | ***联系我
            +86-139-1234-5678 | ***
            （+86）13912345678请回电 | ***请回电
            0086 139 1234 5678 | ***
            8613912345678 | ***
            1 3 8 0 0 1 3 8 0 0 0 | ***
            我号码是一三八零零一三八零零零 | 我号码是***
            幺三八、零零一三 别打，打壹叁捌零零壹叁捌零零零 | 幺三八、零零一三 别打，打***
            星期一13800138000 | 星期一***
            编号1.13800138000 | 编号1.***
            物业电话0755-26668888没人接 | 物业电话***没人接
            (0755)26668888 | ***
            0755 2666 8888转801 | ***
            北京的电话010-65001234 | 北京的电话***
            座机26668888一直占线 | 座机***一直占线
            打我电话 2666-8888 | 打我电话 ***
            香港电话+852 9123 4567 | 香港电话***
            澳门00853 66123456 | 澳门***
            我手机尾号8000 | 我手机尾号***
            M13800138000，12栋 | M***，12栋
            """)
    void hides_mobile_numbers_and_landlines(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打110、119、120、122都可以",
                "拨打12345热线反映过三次",
                "工单编号是蔚蓝海岸〔2026〕418号",
                "2026-11-23 18:30开始停水",
                "2026年11月23日19:00-21:30",
                "M123路和B612路公交都不停了",
                "坐1号线、2号线和11号线都能到",
                "物业费每平方米3.8元，一共138.50元",
                "营业时间9:00-12:00，14:00-18:00",
                "一共欠了13800元",
                "周一到周五 8 9 10 11 12 13 14 15 16 17 18 点都有施工",
                "公交 15 16 17 18 19 2 路",
                "客服400-820-8820打不通",
                "95588和10086都说不归他们管",
                "社区代码440305007019",
                "订单编号20261123138001380001",
                "12栋和13栋之间的路灯坏了",
                "三楼到十八楼都没有水",
                "合同第2666条和第8888条",
                "尾号限行今天是1和6",
                "电话打了8次都没有人",
                "统一社会信用代码91440300MA5DA1234X",
            })
    void leaves_numbers_that_are_no_phone(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
