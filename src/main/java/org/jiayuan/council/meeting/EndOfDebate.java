package org.jiayuan.council.meeting;

import org.jiayuan.shared.Rule;

/**
 * How many must be for it that nobody speaks any more and the vote is taken at once.
 *
 * @param present how many were in the room when that was put to the vote
 */
@Rule(
        clause = "2.3.4",
        says = "Two thirds of those in the room may end a debate.",
        source = "Robert's Rules of Order, previous question; domain.md §4.2, motion rules")
public record EndOfDebate(int present) {

    /** The fewest who will do. */
    public int required() {
        return (present * 2 + 2) / 3;
    }

    /** Whether so many for it carry it. */
    public boolean isReachedBy(int yes) {
        return yes > 0 && yes * 3 >= present * 2;
    }
}
