package org.jiayuan.programme;

import org.jiayuan.shared.RuleBroken;

/** Something was entered that cannot be so. */
public class ProgrammeFieldIsWrong extends RuleBroken {

    ProgrammeFieldIsWrong(String field, String what, Object... arguments) {
        super(field, "programme.broken." + what, arguments);
    }
}
