package org.jiayuan.site;

import gg.jte.Content;
import java.util.UUID;
import org.jiayuan.platform.Screen;

/** A part of a signed-in resident's own page. */
public interface MySection {

    /** Its order, small first. */
    int order();

    /** Makes it for her. */
    Content of(UUID account, Screen screen);
}
