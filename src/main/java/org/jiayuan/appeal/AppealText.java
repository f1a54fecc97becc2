package org.jiayuan.appeal;

import org.jiayuan.platform.Faults;

/** What the text of an appeal must be, however it comes in: long enough to be understood, not longer than is read. */
public final class AppealText {

    /** How many characters our own form takes. */
    public static final int LONGEST = 2000;

    private static final int SHORTEST = 4;

    private AppealText() {}

    /** What is wrong with it, as faults of that field. */
    public static Faults check(String field, String text, int longest) {
        var faults = new Faults();
        faults.text(field, text, true, longest);
        if (faults.isEmpty() && text.strip().codePointCount(0, text.strip().length()) < SHORTEST) {
            faults.add(field, "appeal.fault.text-short");
        }
        return faults;
    }
}
