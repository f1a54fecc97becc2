package org.jiayuan.matter;

import org.jiayuan.shared.RuleBroken;

/** Where it is was not said, or cannot be. */
public class PlaceIsWrong extends RuleBroken {

    PlaceIsWrong(String field, String key) {
        super(field, "matter.fault." + key);
    }
}
