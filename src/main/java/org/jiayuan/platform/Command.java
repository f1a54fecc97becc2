package org.jiayuan.platform;

import java.util.List;

/**
 * Something the program does when it is told to on its command line, and then stops. A bean of this type is found by its
 * words; it speaks to whoever sits at the terminal, and a broken rule is told to her as it is beside a field.
 */
public interface Command {

    /** The words that call it, for example {@code audit verify}. */
    String words();

    /**
     * Does it.
     *
     * @param rest what follows the words
     * @return whether it went well: the program then ends with 0, else with 1
     */
    boolean run(List<String> rest, Terminal terminal);
}
