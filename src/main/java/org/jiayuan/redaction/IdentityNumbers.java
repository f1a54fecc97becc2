package org.jiayuan.redaction;

import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** Numbers of identity cards, and of passports and travel permits where a word says that one follows. */
@Rule(
        says = "18 digits with a province, a day of birth and the right check digit; 15 digits with both; any number "
                + "of 6 to 18 characters right after a word such as 身份证 or 护照.",
        source = "GB 11643-1999; matter.md, Publication")
final class IdentityNumbers implements Finder {

    private static final String GAP = "[ -]{0,2}";
    private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";
    private static final String MONTH_AND_DAY = "(?:0[1-9]|1[0-2])" + GAP + "(?:0[1-9]|[12][0-9]|3[01])";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private static final Shape CARD = shape("(?<![0-9])" + PROVINCE + "[0-9]{4}" + GAP + "(?:18|19|20)[0-9]{2}" + GAP
            + MONTH_AND_DAY + GAP + "[0-9]{3}" + GAP + "[0-9X](?![0-9])");
    private static final Shape OLD_CARD = shape("(?<![0-9])" + PROVINCE + "[0-9]{4}" + GAP + "[0-9]{2}" + GAP
            + MONTH_AND_DAY + GAP + "[0-9]{3}(?![0-9A-Za-z])");
    private static final Shape NAMED = shape("(?:身份证|证件|居住证|护照|通行证|回乡证|台胞证|军官证|警官证|驾驶证|驾照|社保卡|医保卡|passport|id card)"
            + "[^0-9A-Za-z\\n。,;!?*]{0,8}(?:no\\.? ?)?(?<hide>[A-Z]{0,3}[0-9](?:" + GAP
            + "[0-9]){5,17}X?(?:\\([0-9A]\\))?)"
            + "(?![0-9])");

    private static Shape shape(String regex) {
        return Shape.of(Kind.ID_NUMBER, regex);
    }

    @Override
    public Stream<Span> in(Folded text) {
        return Stream.of(
                        CARD.in(text.text(), IdentityNumbers::hasRightCheckDigit),
                        OLD_CARD.in(text.text()),
                        NAMED.in(text.text()))
                .flatMap(spans -> spans);
    }

    static boolean hasRightCheckDigit(String written) {
        var number = written.replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }
}
