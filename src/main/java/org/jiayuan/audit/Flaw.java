package org.jiayuan.audit;

/**
 * What is wrong with a chain of the log, and where.
 *
 * @param community whose chain
 * @param seq of the first entry it concerns
 * @param last of the last one it concerns
 */
public record Flaw(String community, long seq, long last, Kind kind) {

    /** What has been done to it. */
    public enum Kind {
        /** It does not say any more what was hashed. */
        CHANGED,
        /** It is not there any more. */
        REMOVED,
        /** It stands in another place than it was written to. */
        MOVED,
        /** The note of where the chain ends does not fit its last entry. */
        HEAD
    }

    static Flaw at(String community, long seq, Kind kind) {
        return new Flaw(community, seq, seq, kind);
    }
}
