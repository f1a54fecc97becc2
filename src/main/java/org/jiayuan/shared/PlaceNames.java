package org.jiayuan.shared;

/** What divisions are called, for modules that must not know places. */
public interface PlaceNames {

    /** The name of the division with that code, for a reader of that language; empty if it is unknown. */
    String of(String code, boolean english);
}
