package org.jiayuan.council.meeting;

import java.util.Collection;
import org.jiayuan.council.meeting.Happening.Side;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Which side speaks next to a motion.
 *
 * @param last on which side the last one spoke who took a side; null if nobody did yet
 */
@Rule(
        clause = "2.3.2",
        says =
                "Those for a motion and those against it speak in turn, as long as somebody of the other side asks for the "
                        + "floor; those who have not spoken yet come first.",
        source = "Robert's Rules of Order, assignment of the floor; domain.md §4.2, motion rules")
public record Alternation(@Nullable Side last) {

    /** Whose turn it is; null if it is anybody's. */
    public @Nullable Side next() {
        return last == Side.FOR ? Side.AGAINST : last == Side.AGAINST ? Side.FOR : null;
    }

    /** Whether somebody of that side has to wait for one of the others who ask. */
    public boolean waits(Side side, Collection<Side> others) {
        var next = next();
        return next != null && side != next && others.contains(next);
    }
}
