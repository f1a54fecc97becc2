package org.jiayuan.programme;

import java.util.Locale;
import org.jiayuan.shared.Rule;

/** How a community's leaf of a system looks. */
@Rule(
        clause = "0.2",
        says =
                "A leaf counts the clauses that can be seen and ask something of the community. It is full when all of them are "
                        + "met and they are at least half of the system's clauses; half when at least half are met; bare when "
                        + "fewer; hatched when none can be seen, or data are missing for more than half.",
        source = "look.md, the tree; domain.md 3.1: data missing is never shown as pass")
public enum Leaf {
    FULL,
    HALF,
    BARE,
    MISSING;

    /**
     * The leaf of so many clauses.
     *
     * @param met clauses met
     * @param notMet clauses not met
     * @param missing clauses observed without data
     * @param clauses of the system that ask something of the community, observed or not
     */
    public static Leaf of(int met, int notMet, int missing, int clauses) {
        int seen = met + notMet + missing;
        if (seen == 0 || missing * 2 > seen) {
            return MISSING;
        }
        if (met == seen) {
            return met * 2 >= clauses ? FULL : HALF;
        }
        return met * 2 >= seen ? HALF : BARE;
    }

    /** The word by which style sheets and sentences know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
