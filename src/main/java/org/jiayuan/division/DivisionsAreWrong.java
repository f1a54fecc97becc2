package org.jiayuan.division;

import java.util.List;
import org.jiayuan.shared.RuleBroken;

/** Files of divisions have lines that cannot be. Nothing was stored. */
public class DivisionsAreWrong extends RuleBroken {

    private final transient List<Wrong> all;

    /**
     * One line that is wrong.
     *
     * @param file its name
     * @param line from 1; 0 for the file itself
     * @param key of the sentence that says what is wrong
     * @param about a code or a number that the sentence names
     */
    public record Wrong(String file, long line, String key, String about) {

        static Wrong of(String file, long line, String what, String about) {
            return new Wrong(file, line, "division.broken.import-" + what, about);
        }
    }

    DivisionsAreWrong(List<Wrong> all) {
        super("", all.getFirst().key(), all.getFirst().about());
        this.all = List.copyOf(all);
    }

    /** The lines, in their order; no more than the first fifty. */
    public List<Wrong> all() {
        return all;
    }
}
