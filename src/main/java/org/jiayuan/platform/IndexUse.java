package org.jiayuan.platform;

/** Something of which only a blind index is stored, so that it cannot be done anew: an old key is kept for it. */
public interface IndexUse {

    /** What it is, for whoever watches. */
    String name();

    /** How many are under an older index key. */
    long old();
}
