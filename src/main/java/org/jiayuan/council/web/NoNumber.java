package org.jiayuan.council.web;

import org.jiayuan.shared.RuleBroken;

/** What was typed where a number belongs is none. */
class NoNumber extends RuleBroken {

    NoNumber(String field) {
        super(field, "council.broken.no-number");
    }
}
