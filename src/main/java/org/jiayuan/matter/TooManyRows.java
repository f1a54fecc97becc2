package org.jiayuan.matter;

import org.jiayuan.shared.RuleBroken;

/** More rows than are given out in one file: the filter must narrow it. */
public class TooManyRows extends RuleBroken {

    TooManyRows(int most) {
        super("", "matter.broken.too-many-rows", most);
    }
}
