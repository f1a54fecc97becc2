package org.jiayuan.redaction;

import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/**
 * Mobile numbers and landlines, also with blanks and hyphens, a country code, or spelled in Chinese numerals. Numbers
 * everybody calls (110, 12345, 400…) are too short or have another shape.
 */
@Rule(
        says = "11 digits from 13 to 19, in up to five groups or digit by digit; a landline with its area code, or 8 "
                + "digits after a word such as 电话; a number abroad with its country code; the tail of a phone number.",
        source = "电信网编号计划 (2017): mobile and area codes; matter.md, Publication")
final class PhoneNumbers implements Finder {

    private static final String GAP = "[ .·-]{0,2}";
    private static final String AREA = "(?:10|2[0-57-9]|[3-9][0-9]{2})";
    private static final int MOST_GROUPS = 5;
    private static final int DIGITS = 11;

    private static final Shape MOBILE =
            shape("(?<![0-9])(?:\\(?(?:\\+|00)?86\\)?" + GAP + ")?1" + GAP + "[3-9](?:" + GAP + "[0-9]){9}(?![0-9])");
    private static final Shape LANDLINE = shape("(?<![0-9])(?:(?:\\+|00)86[ -]{0,2}" + AREA + "|\\(?0" + AREA
            + "\\)?)[ -]{0,2}[2-9][0-9]{2,3}[ -]?[0-9]{4}(?:[ -]?(?:转|分机|ext\\.?|#|-) ?[0-9]{1,6})?(?![0-9])");
    private static final Shape LOCAL =
            shape("(?:电话|座机|固话|致电|拨打|来电|号码|tel)[^0-9\\n]{0,6}(?<hide>[2-9][0-9]{3}[ -]?[0-9]{4})(?![0-9])");
    private static final Shape ABROAD = shape("(?<![0-9A-Za-z])(?:\\+|00)[1-9][0-9]{0,2}(?:[ -]?[0-9]){7,12}(?![0-9])");
    private static final Shape TAIL = shape("(?:手机号?|电话|号码)的?尾号[是为: ]?(?<hide>[0-9]{3,5})(?![0-9])");

    private static Shape shape(String regex) {
        return Shape.of(Kind.PHONE, regex);
    }

    @Override
    public Stream<Span> in(Folded text) {
        return Stream.of(
                        MOBILE.in(text.text(), PhoneNumbers::isOneNumber),
                        MOBILE.in(text.digits(), PhoneNumbers::isOneNumber),
                        LANDLINE.in(text.text()),
                        LOCAL.in(text.text()),
                        ABROAD.in(text.text()),
                        TAIL.in(text.digits()))
                .flatMap(spans -> spans);
    }

    /** Eleven digits in many uneven groups are a list of small numbers: bus lines, floors, hours. */
    private static boolean isOneNumber(String written) {
        int groups = written.replaceFirst("^[^0-9]*(?:00)?86[^0-9]*(?=1)", "").split("[^0-9]+").length;
        return groups <= MOST_GROUPS || groups == DIGITS;
    }
}
