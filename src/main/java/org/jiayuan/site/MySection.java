package org.jiayuan.site;

import gg.jte.Content;
import java.util.UUID;
import org.jiayuan.platform.Screen;

/** A part of a signed-in resident's own page. */
public interface MySection {

    /** Where it stands. */
    enum Place {
        /** The wide column. */
        MAIN,
        /** The narrow column. */
        SIDE
    }

    /** Where it stands. */
    Place place();

    /** Its order there, small first. */
    int order();

    /** Makes it for her. */
    Content of(UUID account, Screen screen);
}
