package org.jiayuan.site;

import gg.jte.Content;
import java.time.Instant;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jspecify.annotations.Nullable;

/** A part of a page of the site. A module that has something to show there has a bean of this type. */
public interface Section {

    /** Where a section stands. */
    enum Place {
        /** The community's home: beside its name. */
        DOOR,
        /** The community's home: the first thing, wide. */
        FIRST,
        /** The community's home: beside the first thing. */
        BESIDE_FIRST,
        /** The community's home: wide column. */
        MAIN,
        /** The community's home: narrow column. */
        SIDE,
        /** The district's home. */
        DISTRICT
    }

    /**
     * What a section is made of.
     *
     * @param content its markup; null if there is nothing to show
     * @param until when it has to be made anew although nothing was written: a clock ticks over, an office opens; null
     *     if never
     */
    record Part(@Nullable Content content, @Nullable Instant until) {}

    /** Where it stands. */
    Place place();

    /** Its order, small first; on a home, a wide and a narrow one with the same tens stand side by side. */
    int order();

    /** Makes it, for anybody who may look: it must hold nothing about the visitor. */
    Part of(Division division, Screen screen);
}
