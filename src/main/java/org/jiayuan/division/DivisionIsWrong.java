package org.jiayuan.division;

import org.jiayuan.shared.RuleBroken;

/** A division cannot be entered or changed like that. */
public class DivisionIsWrong extends RuleBroken {

    DivisionIsWrong(String field, String key, Object... arguments) {
        super(field, "division.broken." + key, arguments);
    }
}
