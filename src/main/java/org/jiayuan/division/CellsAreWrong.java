package org.jiayuan.division;

import java.util.List;
import org.jiayuan.shared.RuleBroken;

/** A file of grid cells has features that cannot be. Nothing was stored. */
public class CellsAreWrong extends RuleBroken {

    private final transient List<Wrong> all;

    /**
     * One thing that is wrong.
     *
     * @param feature its number in the file, from 1; 0 for the file itself
     * @param key of the sentence that says so
     * @param about the other feature's number, or a code
     */
    public record Wrong(int feature, String key, String about) {

        /** What the sentence is given. */
        public Object[] values() {
            return new Object[] {Integer.toString(feature), about};
        }
    }

    CellsAreWrong(List<Wrong> all) {
        super("text", all.getFirst().key(), all.getFirst().values());
        this.all = List.copyOf(all);
    }

    static Wrong wrong(int feature, String what, String about) {
        return new Wrong(feature, "division.broken." + what, about);
    }

    /** Everything that is wrong with it, in the order of the features. */
    public List<Wrong> all() {
        return all;
    }
}
