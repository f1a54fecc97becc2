package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntroducedNamesTest {

    private final Finder finder = new IntroducedNames();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我叫王小明，住在附近 | 我叫***，住在附近
            我叫李强 | 我叫***
            你好，我的名字是陈静怡 | 你好，我的名字是***
            姓名：张三 | 姓名：***
            姓名:高先进， | 姓名:***，
            姓名：安静 | 姓名：***
            联系人：欧阳娜娜 13800138000 | 联系人：*** 13800138000
            联系人 周杰 | 联系人 ***
            投诉人：于海 | 投诉人：***
            姓名：买买提·艾力 | 姓名：***
            姓名：迪丽热巴 | 姓名：***
            本人：方圆 | 本人：***
            业主高志强在群里骂人 | 业主***在群里骂人
            邻居张伟说他不管 | 邻居***说他不管
            楼长李秀英很负责 | 楼长***很负责
            我是江海燕 | 我是***
            有个人名叫白雪 | 有个人名叫***
            隔壁那个女的姓王 | 隔壁那个女的姓*
            免贵姓欧阳 | 免贵姓*
            姓李的那家 | 姓*的那家
            我儿子陈浩然今年7岁 | 我儿子***今年7岁
            网格员刘洋，态度很好 | 网格员***，态度很好
            落款：赵敏 | 落款：***
            """)
    void hides_names_that_a_word_announces(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本人于上周一来过窗口",
                "本人高度重视这件事",
                "业主高兴的时候少",
                "物业任何人都不管",
                "我是高中老师",
                "我是方便面爱好者",
                "联系人是谁都不知道",
                "联系人电话没有留",
                "姓名不方便说",
                "业主张贴通知",
                "老百姓都有意见",
                "请填写姓名和电话",
                "业主方面没有回应",
                "物业安排人来看了",
                "物业管理处没有人",
                "是于是的于",
                "他是万象城的",
                "负责人时刻都不在",
                "我叫了三次物业",
                "叫王主任来看看",
                "孩子安全第一",
                "业主委员会明天开会",
                "居民关心的停车问题",
                "司机马上就走了",
            })
    void leaves_words_that_only_look_like_names(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
