package org.jiayuan.programme;

import java.util.List;

/** The ten systems, in the order of the programme and of the leaves of a tree; each is a word of the bundle. */
public final class Systems {

    /** Their names, those of their modules. */
    public static final List<String> NAMES = List.of(
            "party",
            "council",
            "captain",
            "environment",
            "labour",
            "incubator",
            "newcomer",
            "servicecentre",
            "portal",
            "publicservice");

    private Systems() {}
}
