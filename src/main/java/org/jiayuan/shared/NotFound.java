package org.jiayuan.shared;

/** There is no such thing, or not for this person; the two look the same from outside (404). */
public class NotFound extends RuntimeException {

    /** Says nothing of what was looked for, so that no log tells either. */
    public NotFound() {
        super("not found", null, false, false);
    }
}
