package org.jiayuan.matter;

/** Whom a matter is about, where that changes who may handle it. */
public enum About {
    /** Something in the neighbourhood. */
    NOBODY,
    /** The station that would take it in. */
    STATION,
    /** Somebody who handles matters. */
    HANDLER;

    /** Whether it goes past those it is about, one level up. */
    public boolean upwards() {
        return this != NOBODY;
    }
}
