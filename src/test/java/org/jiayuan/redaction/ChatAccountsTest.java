package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatAccountsTest {

    private final Finder finder = new ChatAccounts();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            加我微信wangxm88 | 加我微信***
            微信号：wang_xm-88 | 微信号：***
            微信号是ＷａｎｇＸＭ８８ | 微信号是***
            我微信 zhangsan_1990，随时回 | 我微信 ***，随时回
            微信13800138000 | 微信***
            vx：abc12345 | vx：***
            VX abc12345 | VX ***
            wx:xiaoming_li | wx:***
            WeChat: mary-lee | WeChat: ***
            wechat id mary88 | wechat id ***
            QQ12345678 | QQ***
            qq号：1234567890 | qq号：***
            扣扣 876543210 | 扣扣 ***
            业主QQ群123456789 | 业主QQ群***
            抖音号xiaoli2020 | 抖音号***
            小红书：Lily_in_sz | 小红书：***
            支付宝账号 zhangsan88 | 支付宝账号 ***
            加v：nanshan_w | 加v：***
            """)
    void hides_accounts_after_their_service(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "微信公众号可以预约",
                "微信群里都在说",
                "微信支付500元",
                "用微信扫一扫12次",
                "微信 12345热线也打过",
                "在QQ音乐上听",
                "WeChat Pay does not work",
                "wechat official account",
                "关注微信小程序i深圳",
                "qq.com打不开",
                "微信：没有",
                "抖音上有人发视频",
                "发微博反映",
                "wx是什么",
                "支付宝交了3.5元",
                "微信里说了3遍",
            })
    void leaves_mentions_of_a_service(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
