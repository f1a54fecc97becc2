package org.jiayuan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A community's tree, or the sum of those of a sub-district or a district. Lists have ten places, one a system.
 *
 * @param code of the division
 * @param communities how many trees it sums up
 * @param full how many leaves of each system are full; of a community none or one
 * @param late how many things are overdue
 * @param met how many clauses are met
 * @param seen how many clauses anything can be seen of
 * @param potted whether a demonstration site stands in its pot still
 * @param nextDue the next day on which something falls due
 */
public record Tree(
        String code,
        int communities,
        List<Integer> full,
        List<Integer> half,
        List<Integer> bare,
        List<Integer> missing,
        List<Integer> late,
        List<Integer> met,
        List<Integer> seen,
        boolean potted,
        @Nullable LocalDate nextDue,
        Instant computedAt) {

    public Tree {
        full = List.copyOf(full);
        half = List.copyOf(half);
        bare = List.copyOf(bare);
        missing = List.copyOf(missing);
        late = List.copyOf(late);
        met = List.copyOf(met);
        seen = List.copyOf(seen);
    }

    /** The leaf of a system; of a sum, the leaf that at least half of the communities reach. */
    public Leaf leaf(int system) {
        int whole = full.get(system);
        int good = whole + half.get(system);
        if (missing.get(system) * 2 > communities) {
            return Leaf.MISSING;
        }
        if (whole * 2 >= communities) {
            return Leaf.FULL;
        }
        return good * 2 >= communities ? Leaf.HALF : Leaf.BARE;
    }

    /** The places of those systems of which anything can be seen. */
    public List<Integer> visible() {
        return IntStream.range(0, seen.size())
                .filter(system -> seen.get(system) > 0)
                .boxed()
                .toList();
    }

    /** How many leaves are full, of all systems. */
    public int fullLeaves() {
        return sum(full);
    }

    public int halfLeaves() {
        return sum(half);
    }

    public int bareLeaves() {
        return sum(bare);
    }

    public int missingLeaves() {
        return sum(missing);
    }

    /** How many things are overdue. */
    public int overdue() {
        return sum(late);
    }

    /** Full leaves of all that data can be seen of, in per cent, rounded down; null where none can. */
    public @Nullable Integer percent() {
        int known = communities * Systems.NAMES.size() - missingLeaves();
        return known == 0 ? null : Integer.valueOf(100 * fullLeaves() / known);
    }

    /** Whether it is the same tree, drawn and told in the same way. */
    boolean looksLike(Tree other) {
        return code.equals(other.code)
                && full.equals(other.full)
                && half.equals(other.half)
                && bare.equals(other.bare)
                && missing.equals(other.missing)
                && late.equals(other.late)
                && potted == other.potted;
    }

    private static int sum(List<Integer> counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
