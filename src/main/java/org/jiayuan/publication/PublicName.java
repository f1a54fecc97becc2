package org.jiayuan.publication;

import org.jiayuan.shared.Rule;

/** A name as a public list shows it. */
@Rule(
        says = "On a public list a name shows its first sign and, if it has three or more, its last: 张*三, 张*.",
        source = "domain.md §3.9")
final class PublicName {

    private PublicName() {}

    static String of(String name) {
        var signs = name.strip().codePoints().toArray();
        if (signs.length < 2) {
            return "*";
        }
        var shown = new StringBuilder().appendCodePoint(signs[0]);
        shown.repeat("*", Math.max(1, signs.length - 2));
        return (signs.length > 2 ? shown.appendCodePoint(signs[signs.length - 1]) : shown).toString();
    }
}
