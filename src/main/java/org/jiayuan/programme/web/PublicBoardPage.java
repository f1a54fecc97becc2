package org.jiayuan.programme.web;

import java.util.ArrayList;
import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.programme.Cycle;
import org.jiayuan.programme.Cycles;
import org.jiayuan.programme.SmallCells;
import org.jiayuan.programme.Systems;
import org.jiayuan.programme.Tree;
import org.jiayuan.programme.Trees;
import org.jiayuan.programme.Weeks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The board as everybody may see it: sums, in which no number under five is written.
 *
 * @param all the sum of the district; null while nobody has looked
 * @param percents of each system's clauses that can be seen, how many the district's communities meet; null where that is
 *     hidden
 */
public record PublicBoardPage(
        Division district,
        @Nullable Tree all,
        List<Area> areas,
        List<@Nullable Integer> percents,
        List<Weeks.Week> weeks,
        List<Cycle> cycles) {

    /**
     * A sub-district.
     *
     * @param percents of each system's clauses that can be seen, how many are met; null where that is hidden
     */
    public record Area(Division division, Tree sum, List<@Nullable Integer> percents) {}

    /** Puts it together. */
    @Component
    static class Query {

        private final Trees trees;
        private final Divisions divisions;
        private final Weeks weeks;
        private final Cycles cycles;

        Query(Trees trees, Divisions divisions, Weeks weeks, Cycles cycles) {
            this.trees = trees;
            this.divisions = divisions;
            this.weeks = weeks;
            this.cycles = cycles;
        }

        PublicBoardPage of(Division district) {
            var all = trees.find(district.code()).orElse(null);
            var sums = trees.inside(district.code());
            var columns = new ArrayList<List<@Nullable Integer>>();
            for (int i = 0; i < Systems.NAMES.size(); i++) {
                columns.add(percents(i, sums));
            }
            var areas = new ArrayList<Area>();
            for (int row = 0; row < sums.size(); row++) {
                int place = row;
                var percents = new ArrayList<@Nullable Integer>();
                columns.forEach(column -> percents.add(column.get(place)));
                divisions
                        .find(sums.get(row).code())
                        .ifPresent(division -> areas.add(new Area(division, sums.get(place), percents)));
            }
            var totals = new ArrayList<@Nullable Integer>();
            for (int i = 0; all != null && i < Systems.NAMES.size(); i++) {
                totals.addAll(percents(i, List.of(all)));
            }
            return new PublicBoardPage(district, all, areas, totals, weeks.of(district.code()), cycles.all());
        }

        private static List<@Nullable Integer> percents(int system, List<Tree> sums) {
            var met = SmallCells.of(
                    sums.stream().map(sum -> sum.met().get(system)).toList());
            var percents = new ArrayList<@Nullable Integer>();
            for (int i = 0; i < sums.size(); i++) {
                var count = met.get(i);
                int seen = sums.get(i).seen().get(system);
                percents.add(count == null || seen == 0 ? null : Integer.valueOf(100 * count / seen));
            }
            return percents;
        }
    }
}
