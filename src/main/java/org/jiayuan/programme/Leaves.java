package org.jiayuan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.shared.Shanghai;

/** Makes trees of what stands. Pure: the same standings make the same tree. */
final class Leaves {

    private final Map<String, List<String>> clauses;

    Leaves(List<Clause> clauses) {
        this.clauses = clauses.stream()
                .collect(Collectors.groupingBy(
                        Clause::system, Collectors.mapping(Clause::id, Collectors.toUnmodifiableList())));
    }

    /** The result of each clause that anything is seen of. */
    static Map<String, Result> results(Collection<Standing> standings) {
        var byClause = new TreeMap<String, List<Result>>();
        standings.forEach(standing -> byClause.computeIfAbsent(standing.clause(), key -> new ArrayList<>())
                .add(standing.result()));
        var results = new HashMap<String, Result>();
        byClause.forEach((clause, of) -> results.put(clause, ClauseResult.of(of)));
        return results;
    }

    /** The tree of one community. */
    Tree tree(String community, Collection<Standing> standings, boolean potted, Instant now) {
        var results = results(standings);
        var today = Shanghai.day(now);
        var counts = new Counts();
        for (int i = 0; i < Systems.NAMES.size(); i++) {
            var ids = clauses.getOrDefault(Systems.NAMES.get(i), List.of());
            var of = ids.stream()
                    .map(results::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            int met = Collections.frequency(of, Result.MET);
            int notMet = Collections.frequency(of, Result.NOT_MET);
            int missing = Collections.frequency(of, Result.DATA_MISSING);
            int asking = ids.size() - Collections.frequency(of, Result.NOT_APPLICABLE);
            counts.add(i, Leaf.of(met, notMet, missing, asking), met, met + notMet + missing);
            counts.late[i] = (int) standings.stream()
                    .filter(standing -> ids.contains(standing.clause()) && standing.late(today))
                    .count();
        }
        return counts.tree(community, 1, potted, nextDue(standings, today), now);
    }

    private static @org.jspecify.annotations.Nullable LocalDate nextDue(
            Collection<Standing> standings, LocalDate today) {
        return standings.stream()
                .map(Standing::due)
                .filter(java.util.Objects::nonNull)
                .map(Due::day)
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The sum of trees. */
    static Tree sum(String code, List<Tree> trees, Instant now) {
        var counts = new Counts();
        for (var tree : trees) {
            for (int i = 0; i < Systems.NAMES.size(); i++) {
                counts.full[i] += tree.full().get(i);
                counts.half[i] += tree.half().get(i);
                counts.bare[i] += tree.bare().get(i);
                counts.missing[i] += tree.missing().get(i);
                counts.late[i] += tree.late().get(i);
                counts.met[i] += tree.met().get(i);
                counts.seen[i] += tree.seen().get(i);
            }
        }
        return counts.tree(
                code,
                trees.stream().mapToInt(Tree::communities).sum(),
                false,
                trees.stream()
                        .map(Tree::nextDue)
                        .filter(java.util.Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                now);
    }

    private static final class Counts {
        private final int[] full = new int[Systems.NAMES.size()];
        private final int[] half = new int[Systems.NAMES.size()];
        private final int[] bare = new int[Systems.NAMES.size()];
        private final int[] missing = new int[Systems.NAMES.size()];
        private final int[] late = new int[Systems.NAMES.size()];
        private final int[] met = new int[Systems.NAMES.size()];
        private final int[] seen = new int[Systems.NAMES.size()];

        void add(int system, Leaf leaf, int clausesMet, int clausesSeen) {
            switch (leaf) {
                case FULL -> full[system]++;
                case HALF -> half[system]++;
                case BARE -> bare[system]++;
                case MISSING -> missing[system]++;
            }
            met[system] = clausesMet;
            seen[system] = clausesSeen;
        }

        Tree tree(
                String code,
                int communities,
                boolean potted,
                @org.jspecify.annotations.Nullable LocalDate nextDue,
                Instant now) {
            return new Tree(
                    code,
                    communities,
                    list(full),
                    list(half),
                    list(bare),
                    list(missing),
                    list(late),
                    list(met),
                    list(seen),
                    potted,
                    nextDue,
                    now);
        }

        private static List<Integer> list(int[] counts) {
            return IntStream.of(counts).boxed().toList();
        }
    }
}
