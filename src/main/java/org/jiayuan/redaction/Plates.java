package org.jiayuan.redaction;

import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/** Number plates of vehicles: 粤B·12345, 粤BD12345, 粤Z·1234港. */
@Rule(
        says = "A province, a letter and five or six characters with at least three digits; four and 港 or 澳; four to "
                + "seven Latin characters with a digit after 车牌; the tail of a plate.",
        source = "GA 36-2018; matter.md, Publication")
final class Plates implements Finder {

    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]";
    private static final String GAP = "[ .·•・-]{0,2}";
    private static final String CHARACTER = "[A-HJ-NP-Z0-9]";
    private static final int FEWEST_DIGITS = 3;

    private static final Shape FULL = shape(PROVINCE + " ?[A-HJ-NP-Z]" + GAP + "(?:[A-HJ-K]" + GAP + ")?(?:" + CHARACTER
            + "{5,6}|" + CHARACTER + "{4}[挂学警港澳领使])(?![A-Za-z0-9])");
    private static final Shape NAMED = shape("(?:车牌号码?|车牌|车号)[是为: (]{0,3}(?<hide>(?:[A-Z]" + GAP
            + ")?(?=[A-Z]{0,3}[0-9])" + CHARACTER + "{4,7})(?![A-Za-z0-9])");
    private static final Shape TAIL = shape("车(?:辆|牌号?)?的?尾号[是为: ]?(?<hide>[A-Z0-9]{3,5})(?![A-Za-z0-9])");

    private static Shape shape(String regex) {
        return Shape.of(Kind.PLATE, regex);
    }

    @Override
    public Stream<Span> in(Folded text) {
        return Stream.of(FULL.in(text.text(), Plates::hasDigits), NAMED.in(text.text()), TAIL.in(text.text()))
                .flatMap(spans -> spans);
    }

    private static boolean hasDigits(String plate) {
        return plate.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
