package org.jiayuan.council.meeting;

/**
 * How a vote came out.
 *
 * @param spoilt papers that say nothing clear; the other members in the room kept silent
 */
public record Tally(int yes, int no, int abstained, int spoilt) {

    public Tally {
        if (yes < 0 || no < 0 || abstained < 0 || spoilt < 0) {
            throw new IllegalArgumentException("fewer than none");
        }
    }

    /** How many voted. */
    public int sum() {
        return yes + no + abstained + spoilt;
    }

    /** How many of those in the room did not. */
    public int silent(int present) {
        return present - sum();
    }
}
