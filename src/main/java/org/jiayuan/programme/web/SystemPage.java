package org.jiayuan.programme.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Screen;
import org.jiayuan.programme.Clause;
import org.jiayuan.programme.ClauseResult;
import org.jiayuan.programme.Clauses;
import org.jiayuan.programme.Cycle;
import org.jiayuan.programme.Cycles;
import org.jiayuan.programme.Practices;
import org.jiayuan.programme.Practices.Practice;
import org.jiayuan.programme.Spread;
import org.jiayuan.programme.Standing;
import org.jiayuan.programme.Standings;
import org.jiayuan.programme.Systems;
import org.jiayuan.programme.Tree;
import org.jiayuan.programme.Trees;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A system in an area, clause by clause: how many communities meet each, and how its demonstration sites compare with them.
 *
 * @param index its place among the ten
 * @param sites its demonstration sites in the area
 */
public record SystemPage(
        Division area,
        List<Crumb> crumbs,
        String system,
        int index,
        @Nullable Tree all,
        List<Division> sites,
        List<Row> rows,
        List<Cycle> cycles) {

    /**
     * A clause.
     *
     * @param practice how the area's communities stand; null if nothing is seen of it
     * @param results those of the demonstration sites; null where nothing is seen
     * @param reported whether each of them stands on what the site reported itself
     * @param spread how far it has gone beyond a site that meets it; null if none does
     */
    public record Row(
            Clause clause,
            @Nullable Practice practice,
            List<@Nullable Result> results,
            List<Boolean> reported,
            @Nullable Spread spread) {}

    /** How many of its practices have spread, of all that a demonstration site has. */
    public long spreadCount() {
        return rows.stream()
                .filter(row -> row.spread() != null && row.spread().reached())
                .count();
    }

    /** How many practices its demonstration sites have. */
    public long practiceCount() {
        return rows.stream().filter(row -> row.spread() != null).count();
    }

    /** The word for a result. */
    public static String word(@Nullable Result result) {
        return result == null
                ? "unseen"
                : result.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Puts it together. */
    @Component
    static class Query {

        private final Trees trees;
        private final Standings standings;
        private final Practices practices;
        private final Clauses clauses;
        private final Cycles cycles;
        private final Divisions divisions;
        private final BoardPage.Query board;

        Query(
                Trees trees,
                Standings standings,
                Practices practices,
                Clauses clauses,
                Cycles cycles,
                Divisions divisions,
                BoardPage.Query board) {
            this.trees = trees;
            this.standings = standings;
            this.practices = practices;
            this.clauses = clauses;
            this.cycles = cycles;
            this.divisions = divisions;
            this.board = board;
        }

        /** @throws NotFound if there is no such system, or the area is a single community */
        SystemPage of(Division area, String system, Actor actor, Screen screen) {
            int index = Systems.NAMES.indexOf(system);
            if (index < 0 || area.level() == Division.Level.COMMUNITY) {
                throw new NotFound();
            }
            var sites = cycles.open().demonstrations().stream()
                    .filter(site -> site.system().equals(system))
                    .map(site -> Objects.requireNonNull(site.place()))
                    .filter(code -> code.startsWith(area.prefix()))
                    .flatMap(code -> divisions.find(code).stream())
                    .toList();
            var found = standings.of(sites.stream().map(Division::code).toList());
            var results = results(found);
            var reported = found.stream()
                    .filter(Standing::reported)
                    .map(standing -> standing.community() + standing.clause())
                    .collect(Collectors.toSet());
            var here = practices.of(area.code());
            var rows = new ArrayList<Row>();
            for (var clause : clauses.of(system)) {
                var practice = here.get(clause.id());
                var of = new ArrayList<@Nullable Result>();
                sites.forEach(site ->
                        of.add(results.getOrDefault(site.code(), Map.of()).get(clause.id())));
                rows.add(new Row(
                        clause,
                        practice,
                        of,
                        sites.stream()
                                .map(site -> reported.contains(site.code() + clause.id()))
                                .toList(),
                        practice != null && of.contains(Result.MET) ? practice.fromOneThatMeetsIt() : null));
            }
            var crumbs = new ArrayList<>(board.crumbs(area, actor, screen));
            crumbs.set(crumbs.size() - 1, new Crumb(area.name(screen.english()), "/board/" + area.code()));
            crumbs.add(new Crumb(screen.say("programme.system." + system), null));
            return new SystemPage(
                    area, crumbs, system, index, trees.find(area.code()).orElse(null), sites, rows, cycles.all());
        }

        private Map<String, Map<String, Result>> results(List<Standing> found) {
            var byClause = new HashMap<String, Map<String, List<Result>>>();
            for (Standing standing : found) {
                byClause.computeIfAbsent(standing.community(), key -> new HashMap<>())
                        .computeIfAbsent(standing.clause(), key -> new ArrayList<>())
                        .add(standing.result());
            }
            var results = new HashMap<String, Map<String, Result>>();
            byClause.forEach((code, of) -> {
                var here = new HashMap<String, Result>();
                of.forEach((clause, said) -> here.put(clause, ClauseResult.of(said)));
                results.put(code, here);
            });
            return results;
        }
    }
}
