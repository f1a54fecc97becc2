package org.jiayuan.appeal;

import org.jiayuan.shared.RuleBroken;

/** A word of danger cannot be entered so. */
public class DangerWordIsWrong extends RuleBroken {

    DangerWordIsWrong(String field, String key) {
        super(field, "appeal.broken.danger-" + key);
    }
}
