package org.jiayuan.privacy;

import org.jiayuan.shared.RuleBroken;

/** A request, an answer or a row of the schedule cannot be like that. */
public class PrivacyIsWrong extends RuleBroken {

    PrivacyIsWrong(String field, String key, Object... arguments) {
        super(field, "privacy.broken." + key, arguments);
    }
}
