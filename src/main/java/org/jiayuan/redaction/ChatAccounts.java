package org.jiayuan.redaction;

import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** Names on WeChat, QQ and other services, where a word says that one follows. */
@Rule(
        says = "A name of 5 to 20 Latin characters or 5 to 12 digits right after a word such as 微信 or QQ; after a "
                + "Latin word and without a colon only if there is a digit in it.",
        source = "WeChat and QQ: how their account names are made; matter.md, Publication")
final class ChatAccounts implements Finder {

    private static final String CHINESE = "(?:微信|薇信|威信|v信|加v|扣扣|企鹅|抖音|快手|小红书|微博|支付宝|陌陌|钉钉)";
    private static final String LATIN = "(?<![A-Za-z])(?:wechat|weixin|vx|wx|qq|alipay)(?: ?id)?";
    private static final String NUMBER = "(?!12345(?![0-9]))[0-9]{5,12}(?![0-9])";
    private static final String NAME = "[A-Z][A-Z0-9_-]{4,19}(?![A-Z0-9_.-])";
    private static final String NAME_WITH_DIGIT = "(?=[A-Z_-]{1,19}[0-9])" + NAME;

    private static final Shape AFTER_CHINESE =
            shape(CHINESE + "(?:账号|帐号|群|号码?|名|id)?[ :是为叫(]{0,3}(?<hide>" + NUMBER + "|" + NAME + ")");
    private static final Shape AFTER_LATIN =
            shape(LATIN + "(?:账号|帐号|群|号码?)?(?: ?[:是为叫(] ?(?<hide>" + NUMBER + "|" + NAME + "))");
    private static final Shape AFTER_LATIN_ALONE =
            shape(LATIN + "(?:账号|帐号|群|号码?)? ?(?<hide>" + NUMBER + "|" + NAME_WITH_DIGIT + ")");

    private static Shape shape(String regex) {
        return Shape.of(Kind.ACCOUNT, regex);
    }

    @Override
    public Stream<Span> in(Folded text) {
        return Stream.of(AFTER_CHINESE.in(text.text()), AFTER_LATIN.in(text.text()), AFTER_LATIN_ALONE.in(text.text()))
                .flatMap(spans -> spans);
    }
}
