package org.jiayuan.council.meeting;

/**
 * By which rules a meeting debates.
 *
 * @param seconded whether a motion needs somebody else who wants it debated
 * @param turns how often and how long one speaks
 * @param chairVotes whether the chair votes with the others by show of hands; in a secret ballot she always does
 */
public record RuleSet(boolean seconded, Turns turns, boolean chairVotes) {

    /** 罗伯特议事规则, in short. */
    public static final RuleSet ROBERT = new RuleSet(true, Turns.USUAL, true);

    /** As councils have always talked. */
    public static final RuleSet PLAIN = new RuleSet(false, Turns.FREE, true);
}
