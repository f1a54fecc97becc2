package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardsTest {

    private final Finder finder = new BankCards();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            退到6222021234567890128这张卡 | 退到***这张卡
            6222 0212 3456 7890 128 | ***
            6222-0212-3456-7890-128 | ***
            我的卡4111111111111111 | 我的卡***
            4111 1111 1111 1111 | ***
            ５５５５５５５５５５５５４４４４ | ***
            招行6214830100000008 | 招行***
            卡号是6214830000000004， | 卡号是***，
            银行卡号：6222021234567890123，户名是我妈 | 银行卡号：***，户名是我妈
            账号 755912345678901 | 账号 ***
            对公账户：4000 0212 0920 0123 456 | 对公账户：***
            帐号755912345678 | 帐号***
            请打到工商银行账户（4000021209200123456） | 请打到工商银行账户（***）
            存折600012345678 | 存折***
            信用卡 4111-1111-1111-1111 被盗刷 | 信用卡 *** 被盗刷
            """)
    void hides_bank_cards_and_accounts(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "订单号2026112312345678",
                "工单1234567890123456",
                "440305007019-2026-418",
                "6222021234567890123没有写是什么",
                "卡里还有3000元",
                "银行卡丢了，打了95588",
                "账号被封了，12天没解开",
                "2026 1123 1234 5678",
                "一卡通刷了12次",
                "信用卡还了15000元",
                "4111 1111 1111 1112",
                "流水100020003000400050006000",
                "4305007019",
                "蔚蓝海岸〔2026〕418号",
                "银行卡，2026年11月23日办的",
            })
    void leaves_other_numbers(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
