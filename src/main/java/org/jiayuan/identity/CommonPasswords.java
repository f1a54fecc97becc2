package org.jiayuan.identity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jiayuan.platform.Shipped;

/**
 * Passwords that many have, and what people make of one to satisfy a rule: digits and marks around it, digits for
 * letters. The list is read for each look, which is seldom, and not kept in memory.
 */
final class CommonPasswords {

    private static final String LIST = "identity/common-passwords.txt";
    private static final int SHORTEST = 4;

    /** What is near at hand here and the list, which comes from abroad, does not have. */
    private static final Set<String> LOCAL = Set.of(
            "jiayuan",
            "nanshan",
            "shenzhen",
            "guangdong",
            "zhongguo",
            "shequ",
            "mima",
            "woaini",
            "guanliyuan",
            "huanying",
            "abcdefghij",
            "wangge",
            "shenzhenshi",
            "nanshanqu",
            "jiedao");

    private CommonPasswords() {}

    /** Whether it is one, or was made of one. */
    static boolean hold(String password) {
        var forms = forms(password.toLowerCase(Locale.ROOT));
        return forms.stream().anyMatch(LOCAL::contains)
                || Shipped.lines(LIST).stream().anyMatch(forms::contains);
    }

    private static Set<String> forms(String plain) {
        var forms = new HashSet<String>();
        var begun = plain.replaceAll("^[^a-z]+", "");
        var ended = plain.replaceAll("[^a-z]+$", "");
        var both = begun.replaceAll("[^a-z]+$", "");
        Stream.of(plain, begun, ended, both)
                .flatMap(form -> Stream.of(form, withLetters(form)))
                .flatMap(form -> Stream.of(form, form.replaceAll("[^a-z0-9]", ""), form.replaceAll("[^a-z]", "")))
                .filter(form -> form.length() >= SHORTEST)
                .forEach(forms::add);
        return forms;
    }

    /** {@code password} for {@code p@ssw0rd}. */
    private static String withLetters(String form) {
        var letters = form.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = switch (letters[i]) {
                case '0' -> 'o';
                case '1', '!', '|' -> 'i';
                case '3' -> 'e';
                case '4', '@' -> 'a';
                case '5', '$' -> 's';
                case '7', '+' -> 't';
                default -> letters[i];
            };
        }
        return new String(letters);
    }
}
