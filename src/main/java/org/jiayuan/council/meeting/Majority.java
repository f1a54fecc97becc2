package org.jiayuan.council.meeting;

import org.jiayuan.shared.Rule;

/**
 * How many must be for it, of those in the room.
 *
 * @param present how many were in the room when it was put to the vote
 */
@Rule(
        clause = "2.3.4",
        says =
                "A vote passes if more than half of those in the room are for it; who abstains or does not vote counts as "
                        + "in the room; exactly half does not pass.",
        source = "programme 2.3.4; domain.md §3.1, §8 no. 1; 居民委员会组织法 arts. 27, 29")
public record Majority(int present) {

    /** The fewest who will do. */
    public int required() {
        return present / 2 + 1;
    }

    /** Whether so many for it carry it. */
    public boolean isReachedBy(int yes) {
        return yes * 2 > present;
    }

    /** Whether exactly half are for it, which people ask about. */
    public boolean isHalf(int yes) {
        return yes * 2 == present;
    }
}
