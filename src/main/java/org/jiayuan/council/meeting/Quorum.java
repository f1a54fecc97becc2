package org.jiayuan.council.meeting;

import org.jiayuan.shared.Rule;

/**
 * How many of the members must be in the room before a meeting may open, and again before it may vote.
 *
 * @param entitled how many members there are on the day of the meeting
 */
@Rule(
        clause = "2.3.4",
        says = "At least two thirds of the members must be in the room when the meeting opens and again at every vote.",
        source = "programme 2.3.4; domain.md §3.1, §8 no. 3")
public record Quorum(int entitled) {

    public Quorum {
        if (entitled < 0) {
            throw new IllegalArgumentException("fewer than no members");
        }
    }

    /** The fewest who will do. */
    public int required() {
        return (entitled * 2 + 2) / 3;
    }

    /** Whether so many in the room will do; a council without members never meets. */
    public boolean isMetBy(int present) {
        return entitled > 0 && present * 3 >= entitled * 2;
    }
}
