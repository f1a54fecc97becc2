package org.jiayuan.council;

import org.jiayuan.shared.RuleBroken;

/** What was entered of a council, a term or a seat cannot be. */
public class CouncilIsWrong extends RuleBroken {

    CouncilIsWrong(String field, String key, Object... arguments) {
        super(field, "council.broken." + key, arguments);
    }
}
