package org.jiayuan.matter;

import org.jiayuan.shared.RuleBroken;

/** The matter moved on after the page was opened: nothing is changed, and the page says what changed meanwhile. */
public class StalePage extends RuleBroken {

    private final int seen;

    /** @param seen how many steps the page knew */
    StalePage(int seen) {
        super("", "matter.broken.stale");
        this.seen = seen;
    }

    /** How many steps the page knew: what came after them is new to its reader. */
    public int seen() {
        return seen;
    }
}
