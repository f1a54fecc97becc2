package org.jiayuan.appeal;

import org.jiayuan.shared.RuleBroken;

/** A name or a number was written down, and nobody has ticked that its owner agrees. */
public class ConsentIsMissing extends RuleBroken {

    ConsentIsMissing() {
        super("consent", "appeal.broken.consent");
    }
}
