package org.jiayuan.identity;

import org.jiayuan.shared.RuleBroken;

/** An account of staff cannot be made or changed like that. */
public class AccountIsWrong extends RuleBroken {

    AccountIsWrong(String field, String key, Object... arguments) {
        super(field, "identity.broken." + key, arguments);
    }
}
