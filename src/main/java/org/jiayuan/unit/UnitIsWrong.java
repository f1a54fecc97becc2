package org.jiayuan.unit;

import org.jiayuan.shared.RuleBroken;

/** What was entered of a unit, a shift or a responsibility cannot be. */
public class UnitIsWrong extends RuleBroken {

    UnitIsWrong(String field, String key, Object... arguments) {
        super(field, "unit.broken." + key, arguments);
    }
}
