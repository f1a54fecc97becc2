package org.jiayuan.unit;

import java.util.List;
import org.jiayuan.shared.RuleBroken;

/** A workbook with shifts cannot be taken in; nothing of it has been. */
public class RotaIsWrong extends RuleBroken {

    private final transient List<Problem> problems;

    /**
     * One cell of the workbook that is wrong.
     *
     * @param row as the workbook counts, from 1
     * @param column its letter
     * @param key of the sentence that says what is wrong
     */
    public record Problem(int row, String column, String key) {}

    RotaIsWrong(String key, List<Problem> problems) {
        super("file", "unit.broken." + key);
        this.problems = List.copyOf(problems);
    }

    /** Every cell that is wrong, from above. */
    public List<Problem> problems() {
        return problems;
    }
}
