package org.jiayuan.platform;

/** Something sealed that can be sealed anew under the key of today: a column, the files of an archive. */
public interface Resealing {

    /** What it is, for whoever watches: {@code matter.steps.words}. */
    String name();

    /** How many are sealed or indexed under an older key. */
    long old();

    /**
     * Goes over all of it once, a few at a time; what others write meanwhile is not touched. Harmless when cut off and
     * done again.
     *
     * @return how many were sealed anew
     */
    long pass();
}
