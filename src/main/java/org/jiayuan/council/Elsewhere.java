package org.jiayuan.council;

import java.util.Locale;

/** Where something belongs that is not the council's. */
public enum Elsewhere {
    /** 信访. */
    PETITION,
    /** 12345. */
    HOTLINE,
    /** 业主大会. */
    OWNERS,
    /** 法院. */
    COURT;

    /** As keys of sentences write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
