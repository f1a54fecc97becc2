package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseNumbersTest {

    private final Finder finder = new HouseNumbers();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12栋3单元1202房漏水 | 12栋***漏水
            我住12栋1202 | 我住12栋***
            12栋1202、1203、1302都漏水 | 12栋***都漏水
            12栋3单元5楼502室 | 12栋***
            12栋 三单元 的声控灯 | 12栋 *** 的声控灯
            A座2101的狗 | A座***的狗
            A座21楼2101 | A座***
            Ｂ座—2101 | Ｂ座—***
            十二栋一二〇二房 | 十二栋***
            3号楼2单元301天天半夜吵 | 3号楼***天天半夜吵
            5号楼1202楼上漏水 | 5号楼***楼上漏水
            12栋12B | 12栋***
            1栋B1202户 | 1栋***
            12#1202 | 12#***
            12#楼801室 | 12#楼***
            3-2-501门口堆杂物 | 3-***门口堆杂物
            A-12-1203 | A-***
            楼上1302装修 | 楼上***装修
            我家1202，隔壁1203 | 我家***，隔壁***
            房号：2103 | 房号：***
            住3-1202的 | 住3-***的
            1202的业主在走廊抽烟 | ***的业主在走廊抽烟
            302那家养鸡 | ***那家养鸡
            一单元门禁坏了 | ***门禁坏了
            502室没人 | ***没人
            1105房的空调 | ***的空调
            新塘村5坊12号302 | 新塘村5坊12号***
            3巷5号601房 | 3巷5号***
            东单元602 | ***
            业主1202 | 业主***
            3 栋 502 房漏水 | 3 栋 ***漏水
            3 栋 2 单元 501 | 3 栋 ***
            12 栋 3 楼 302 室太吵 | 12 栋 ***太吵
            住 3 号楼 1202 | 住 3 号楼 ***
            """)
    void hides_units_and_rooms(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12栋楼下的垃圾桶满了",
                "12 栋和 13 栋之间的路灯坏了",
                "12 栋 3 楼的声控灯坏了",
                "9 栋门口 100 米",
                "12栋和13栋之间的路灯坏了",
                "12栋3楼的声控灯坏了",
                "A座一楼大堂漏水",
                "12栋1-3楼没水",
                "12栋、13栋、15栋都停电",
                "12栋5G信号很差",
                "12栋旁边请119来看看",
                "12栋 120救护车进不来",
                "12栋2026年才装电梯",
                "12栋500多户都反映过",
                "12栋300户居民联名",
                "每天18:30到22:00",
                "两室一厅3500元",
                "三房两厅涨到300万",
                "2026-11-23",
                "3-5天没人来",
                "从9-10点吵到11点",
                "100-200元",
                "蛇口路12号",
                "后海大道2388号",
                "11月3号302路公交",
                "2号门的岗亭",
                "3号电梯坏了",
                "数学第三单元测试",
                "房价涨了302元",
                "楼下101路公交站",
                "对面500米有工地",
                "住了2012年到现在",
                "1200户业主联名",
                "室内温度28度",
                "M302路",
            })
    void leaves_buildings_floors_and_other_numbers(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
