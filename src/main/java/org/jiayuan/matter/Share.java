package org.jiayuan.matter;

import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, in whole numbers.
 *
 * @param part of it
 * @param whole how many there are; 0 where nothing was counted
 */
@Rule(
        says =
                "Per cent are rounded down, so that only all of them are 100; where nothing was counted there is no figure.",
        source = "design.md: missing data are never a pass")
public record Share(int part, int whole) implements Comparable<Share> {

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Per cent, rounded down; null where nothing was counted. */
    public @Nullable Integer percent() {
        return whole == 0 ? null : Integer.valueOf((int) (100L * part / whole));
    }

    /** The larger share last; equal shares of different wholes are equal. */
    @Override
    public int compareTo(Share other) {
        return Long.compare((long) part * Math.max(1, other.whole), (long) other.part * Math.max(1, whole));
    }

    /** Whether both are the same share: 1 of 2 and 2 of 4. */
    public boolean same(Share other) {
        return compareTo(other) == 0;
    }
}
