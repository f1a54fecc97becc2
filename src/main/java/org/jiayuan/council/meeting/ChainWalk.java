package org.jiayuan.council.meeting;

/** Walks along a chain of minutes and resolutions, link by link, and stops at the first that does not follow. */
final class ChainWalk {

    private String before = Seals.genesis();
    private long reached;

    /**
     * Goes on to the next link.
     *
     * @param hash 64 digits
     * @return whether its number and its hash follow the link before; if not, the walk stays where it was
     */
    boolean goesOn(long seq, String payload, String hash) {
        if (seq != reached + 1 || !hash.equals(Seals.hash(before, payload))) {
            return false;
        }
        before = hash;
        reached = seq;
        return true;
    }

    /** The number of the last link that followed; 0 before the first. */
    long reached() {
        return reached;
    }
}
