package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

    private final Finder finder = new EmailAddresses();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            发到wang.xm@163.com | 发到***
            邮箱：xm_wang88@qq.com。 | 邮箱：***。
            mail me at Mary.Lee+home@gmail.com please | mail me at *** please
            抄送a@b.cn和c-d@e-f.com.cn | 抄送***和***
            12345678@qq.com | ***
            ｗａｎｇ＠163.com | ***
            wang @ 163.com | ***
            wang@sz.gov.cn,li@sz.gov.cn | ***,***
            (zhang@edu.cn) | (***)
            邮箱是zhang%x@a.b.c.d.cn吗 | 邮箱是***吗
            ZHANG@EXAMPLE.COM | ***
            x@y.z | ***
            1@2.cn | ***
            请寄 li-si@vip.sina.com！ | 请寄 ***！
            <wu@foxmail.com> | <***>
            """)
    void hides_addresses(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "下午3点@物业",
                "@所有人 明天停水",
                "群里@了管家三次",
                "价格@50元",
                "a@b",
                "www.szns.gov.cn",
                "https://www.sz.gov.cn/x?a=b",
                "微信号是什么",
                "见附件v1.2",
                "12@34",
                ". @ .",
                "地址是3-2-501@二期",
                "@@@",
                "user@",
                "@qq.com",
            })
    void leaves_other_uses_of_the_sign(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
