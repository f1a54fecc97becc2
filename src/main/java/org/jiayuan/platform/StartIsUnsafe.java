package org.jiayuan.platform;

/** The program would be in danger if it were reached like that, and does not start. */
public class StartIsUnsafe extends RuntimeException {

    /** @param sentence what is to be set or done, in the language of the terminal */
    StartIsUnsafe(String sentence) {
        super(sentence);
    }
}
