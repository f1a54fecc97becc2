package org.jiayuan.platform;

import org.jiayuan.shared.Rule;

/** A cell of a table that a spreadsheet reads as what it says. */
@Rule(
        says = "A cell of a file never begins like a formula: what begins with = + - @ or a control character gets an "
                + "apostrophe before it.",
        source = "OWASP, CSV injection; GB/T 22239-2019 8.1.10")
public final class PlainCell {

    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private PlainCell() {}

    /** The text as it may stand in a file. */
    public static String of(String text) {
        var bare = text.stripLeading();
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0
                        || !bare.isEmpty() && BEGINNINGS.indexOf(bare.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
