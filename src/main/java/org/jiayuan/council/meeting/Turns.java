package org.jiayuan.council.meeting;

import java.time.Duration;
import org.jiayuan.shared.Rule;

/**
 * How often and how long one member may speak to one motion. A council may choose other numbers, or none.
 *
 * @param seconds the longest turn; 0 if it may be as long as it likes
 * @param times the most turns to one motion; 0 if there may be any number
 * @param freshFirst whether those who have not spoken to the motion come first
 * @param alternate whether those for it and those against it speak in turn
 */
@Rule(
        clause = "2.3.2",
        says =
                "A member speaks to one motion at most twice, two minutes each time, and those who have not yet spoken come "
                        + "first, unless the council chose otherwise.",
        source = "Robert's Rules of Order, assignment of the floor; domain.md §4.2, motion rules")
public record Turns(int seconds, int times, boolean freshFirst, boolean alternate) {

    /** Two minutes, twice, those first who have not spoken, for and against in turn. */
    public static final Turns USUAL = new Turns(120, 2, true, true);

    /** As everybody likes. */
    public static final Turns FREE = new Turns(0, 0, false, false);

    public Turns {
        if (seconds < 0 || times < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
    }

    /** Whether somebody who has spoken so often may speak again. */
    public boolean allows(int spoken) {
        return times == 0 || spoken < times;
    }

    /** Whether somebody who has spoken so often has to wait for another who has not. */
    public boolean waits(int spoken, boolean othersFresh) {
        return freshFirst && spoken > 0 && othersFresh;
    }

    /** How long a turn of that length went on too long; none if it did not. */
    public Duration over(Duration turn) {
        var over = seconds == 0 ? Duration.ZERO : turn.minusSeconds(seconds);
        return over.isNegative() ? Duration.ZERO : over;
    }
}
