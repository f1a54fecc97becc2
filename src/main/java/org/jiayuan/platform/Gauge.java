package org.jiayuan.platform;

import java.util.List;
import org.jiayuan.shared.Act;

/** Gives the masthead of the desk's lists a few figures, so that a clerk sees how the month goes without looking for it. */
public interface Gauge {

    /** A figure with the word that says what it is. */
    record Figure(String value, String label) {}

    /** The figures she may see, in her language; none where nothing was counted. */
    List<Figure> of(Act act, Screen screen);
}
