package org.jiayuan.matter;

import gg.jte.Content;
import java.util.Optional;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Screen;

/** What another module has to say of a matter to the staff who see it; it stands on the matter's page on the desk. */
public interface BesideMatter {

    /** It; empty if there is nothing to say. */
    Optional<Content> of(MatterId id, Screen screen);
}
