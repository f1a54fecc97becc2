package org.jiayuan.matter;

import org.jiayuan.shared.RuleBroken;

/** Something a move needs is missing or cannot be. */
public class FieldIsWrong extends RuleBroken {

    FieldIsWrong(String field, String key, Object... arguments) {
        super(field, "matter.broken." + key, arguments);
    }

    /** No unit was chosen, or one that cannot be. */
    public static FieldIsWrong target() {
        return new FieldIsWrong("unit", "target");
    }

    /** No matter to merge into was chosen, or one that cannot be. */
    public static FieldIsWrong mergeTarget() {
        return new FieldIsWrong("target", "merge-target");
    }

    /** No cell was chosen or said, or there is none like that. */
    static FieldIsWrong cell(String field) {
        return new FieldIsWrong(field, "cell");
    }

    /** It lies in that cell already. */
    public static FieldIsWrong sameCell(String field) {
        return new FieldIsWrong(field, "place-same");
    }
}
