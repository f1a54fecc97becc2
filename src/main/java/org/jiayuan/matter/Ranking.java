package org.jiayuan.matter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.shared.Rule;

/** Who stands where by the share answered in time. */
@Rule(
        clause = "9.2.6",
        says = "Units are ranked by the share of first answers in time, and only those with at least ten in the month: "
                + "of fewer, one matter decides too much. Equal shares have the same rank.",
        source = "domain.md §6; our own number")
public final class Ranking {

    /** From how many cases a unit is ranked. */
    public static final int FEWEST = 10;

    private Ranking() {}

    /** The ranks from 1; units with too few cases have none. */
    public static Map<UUID, Integer> of(Map<UUID, Share> inTime) {
        List<Map.Entry<UUID, Share>> ranked = inTime.entrySet().stream()
                .filter(unit -> unit.getValue().whole() >= FEWEST)
                .sorted(Comparator.comparing(Map.Entry<UUID, Share>::getValue).reversed())
                .toList();
        var ranks = new HashMap<UUID, Integer>();
        for (int i = 0; i < ranked.size(); i++) {
            boolean tied =
                    i > 0 && ranked.get(i).getValue().same(ranked.get(i - 1).getValue());
            ranks.put(ranked.get(i).getKey(), tied ? ranks.get(ranked.get(i - 1).getKey()) : Integer.valueOf(i + 1));
        }
        return ranks;
    }
}
