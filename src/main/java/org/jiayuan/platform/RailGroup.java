package org.jiayuan.platform;

import java.util.List;
import org.jiayuan.shared.Act;

/** A group of links in the rail that a module has, each with a number beside it, so that the queue shows them too. */
public interface RailGroup {

    /**
     * A link with how many stand behind it.
     *
     * @param key of its name
     * @param alert whether any number at all is a reason to look
     */
    record Counted(String key, String href, int count, boolean alert) {}

    /** The key of its heading. */
    String key();

    /** Its links for somebody; none if it is not for her. */
    List<Counted> of(Act act);
}
