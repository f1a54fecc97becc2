package org.jiayuan.identity;

import org.jiayuan.shared.RuleBroken;

/** What was typed is no mobile number. */
public class PhoneIsWrong extends RuleBroken {

    PhoneIsWrong() {
        super("phone", "identity.broken.phone");
    }
}
