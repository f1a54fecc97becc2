package org.jiayuan.redaction;

import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** Numbers of bank cards, and of accounts where a word says that one follows. */
@Rule(
        says = "16 to 19 digits from 3 to 9, in one piece or in fours, with the right check digit (Luhn); any 12 to 21 "
                + "digits right after a word such as 银行卡 or 账号.",
        source = "ISO/IEC 7812-1; matter.md, Publication")
final class BankCards implements Finder {

    private static final Shape CARD =
            Shape.of(Kind.BANK_CARD, "(?<![0-9])[3-9][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9])");
    private static final Shape NAMED = Shape.of(
            Kind.BANK_CARD,
            "(?:卡号|银行卡|账号|帐号|账户|帐户|存折|储蓄卡|信用卡)[^0-9\\n。,;!?*]{0,10}(?<hide>[0-9](?:[ -]?[0-9]){11,20})(?![0-9])");

    @Override
    public Stream<Span> in(Folded text) {
        return Stream.concat(CARD.in(text.text(), BankCards::hasRightCheckDigit), NAMED.in(text.text()));
    }

    static boolean hasRightCheckDigit(String written) {
        var number = written.replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
