package org.jiayuan.identity;

import org.jiayuan.shared.RuleBroken;

/** A sign-in did not succeed; which part of it was wrong is not told. */
public class SignInFailed extends RuleBroken {

    SignInFailed(String field, String key, Object... arguments) {
        super(field, "identity.broken." + key, arguments);
    }
}
