package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareNamesTest {

    private final Finder finder = new BareNames();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            昨晚张建国在楼下骂人 | 昨晚***在楼下骂人
            李秀英的孙子 | ***的孙子
            王小明和陈大伟打架 | ***和***打架
            被刘志强骗了 | 被***骗了
            欧阳静怡住我楼上 | ***住我楼上
            （张伟） | （***）
            张伟，李强，都可以作证 | ***，***，都可以作证
            反映人 林晓燕 | 反映人 ***
            黄丽华把垃圾放在门口 | ***把垃圾放在门口
            马文杰开的店 | ***开的店
            高志明是谁 | ***是谁
            司马光明天来 | ***明天来
            问徐静，她知道 | 问***，她知道
            我和邓丽娟、罗文斌三家 | 我和***、***三家
            叶晓红家里 | ***家里
            吴桂兰老人 | ***老人
            周梓涵小朋友 | ***小朋友
            按住周来清不放 | 按住***不放
            周来清答应每周来 | ***答应每周来
            曾国强打人！ | ***打人！
            顾志清和乔晓梅 | ***和***
            """)
    void hides_full_names_that_nothing_introduces(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王府井路要修",
                "高先进个人事迹",
                "万象天地停车难",
                "于是就没有人管",
                "任何时候都吵",
                "方便的时候回电",
                "安全出口锁了",
                "白石洲的水管",
                "华侨城的树",
                "黄金海岸酒店门口",
                "周一至周五都在施工",
                "周围居民",
                "施工到晚上十点",
                "林荫道上",
                "谢谢社区",
                "感谢国家的政策",
                "张文明路",
                "李朗大道",
                "陈家祠堂",
                "对方建国际学校",
                "提高文明程度",
                "地方文明建设",
                "上周国庆节",
                "垃圾按周来清",
                "逐周明文公布",
                "隔周来清运",
                "改成双周来清",
                "杨树林里",
                "高新区",
                "张贴了通知",
                "何家村",
                "马上安排",
                "许多明文规定",
                "王国强大的时候",
                "周大福门口",
                "过程文明",
                "徐家汇",
                "罗湖区",
                "苏州河",
                "文明小区",
                "陈列馆",
                "前台的小陈和维修的老周",
                "曾经多次报警",
                "区社工委和街道办",
            })
    void leaves_words_places_and_organisations(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
