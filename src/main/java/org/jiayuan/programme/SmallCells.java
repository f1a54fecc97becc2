package org.jiayuan.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;

/** What may be written in public of counts that stand in one column. */
@Rule(
        says =
                "In public no count under five is written; if that hides one count of a column only, the next larger one is "
                        + "hidden too, so that it cannot be worked out of the total.",
        source = "issue 5: cells under 5 hidden")
public final class SmallCells {

    private static final int FEWEST = 5;

    private SmallCells() {}

    /** The counts, null where one is hidden. */
    public static List<@Nullable Integer> of(List<Integer> counts) {
        var shown = new ArrayList<@Nullable Integer>(counts.size());
        counts.forEach(count -> shown.add(count < FEWEST ? null : count));
        long hidden = shown.stream().filter(count -> count == null).count();
        if (hidden == 1) {
            IntStream.range(0, counts.size())
                    .filter(i -> counts.get(i) >= FEWEST)
                    .boxed()
                    .min(Comparator.comparing(counts::get))
                    .ifPresent(i -> shown.set(i, null));
        }
        return shown;
    }
}
