package org.jiayuan.matter;

import org.jiayuan.shared.RuleBroken;

/** The table has no row for that: the matter is in another state, or somebody else must do it. */
public class NotPossibleNow extends RuleBroken {

    NotPossibleNow(String key, Object... arguments) {
        super("", "matter.broken." + key, arguments);
    }
}
