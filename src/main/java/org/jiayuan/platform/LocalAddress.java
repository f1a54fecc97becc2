package org.jiayuan.platform;

import org.jspecify.annotations.Nullable;

/** An address inside this program, where a visitor asks to be sent: never another host's. */
public final class LocalAddress {

    private LocalAddress() {}

    /** The address asked for if it is one of ours, else the other. */
    public static String or(@Nullable String asked, String otherwise) {
        return asked != null && asked.matches("/(?![/\\\\])[\\w\\-./~%?=&]*") && !asked.contains("..")
                ? asked
                : otherwise;
    }
}
