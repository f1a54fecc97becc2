package org.jiayuan.appeal;

import org.jiayuan.shared.RuleBroken;

/** Where it is was not said, or cannot be. */
public class PlaceIsWrong extends RuleBroken {

    PlaceIsWrong(String field, String key) {
        super(field, "appeal.fault." + key);
    }
}
