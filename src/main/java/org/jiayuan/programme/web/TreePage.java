package org.jiayuan.programme.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jiayuan.division.Division;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Screen;
import org.jiayuan.programme.Clause;
import org.jiayuan.programme.ClauseResult;
import org.jiayuan.programme.Clauses;
import org.jiayuan.programme.Cycle.Site;
import org.jiayuan.programme.Cycles;
import org.jiayuan.programme.Leaf;
import org.jiayuan.programme.Standing;
import org.jiayuan.programme.Standings;
import org.jiayuan.programme.Systems;
import org.jiayuan.programme.Tree;
import org.jiayuan.programme.Trees;
import org.jiayuan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A community's tree, clause by clause.
 *
 * @param sites what the open cycle asks of it by name
 */
public record TreePage(
        Division community,
        List<Crumb> crumbs,
        @Nullable Tree tree,
        List<Branch> branches,
        List<Site> sites,
        @Nullable Instant computedAt) {

    /**
     * A system's leaf with its clauses.
     *
     * @param met how many clauses are met, of those that anything is seen of
     */
    public record Branch(String system, Leaf leaf, int met, int seen, int late, List<Row> rows) {}

    /**
     * A clause.
     *
     * @param result null if nothing is seen of it yet
     */
    public record Row(Clause clause, @Nullable Result result, List<Standing> standings) {

        /** The class name's end and the word for its result. */
        public String word() {
            return result == null
                    ? "unseen"
                    : result.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** The badge that says it, never by colour alone. */
        public String badge() {
            return result == Result.MET
                    ? "badge badge--done"
                    : result == Result.NOT_MET ? "badge badge--soon" : "badge";
        }
    }

    /** Puts it together. */
    @Component
    static class Query {

        private final Trees trees;
        private final Standings standings;
        private final Clauses clauses;
        private final Cycles cycles;
        private final BoardPage.Query board;

        Query(Trees trees, Standings standings, Clauses clauses, Cycles cycles, BoardPage.Query board) {
            this.trees = trees;
            this.standings = standings;
            this.clauses = clauses;
            this.cycles = cycles;
            this.board = board;
        }

        TreePage of(Division community, Actor actor, Screen screen) {
            var tree = trees.find(community.code()).orElse(null);
            var standing =
                    standings.of(List.of(community.code())).stream().collect(Collectors.groupingBy(Standing::clause));
            var branches = new ArrayList<Branch>();
            for (int i = 0; i < Systems.NAMES.size(); i++) {
                var system = Systems.NAMES.get(i);
                var rows = clauses.of(system).stream()
                        .map(clause -> row(clause, standing.getOrDefault(clause.id(), List.of())))
                        .toList();
                branches.add(new Branch(
                        system,
                        tree == null ? Leaf.MISSING : tree.leaf(i),
                        tree == null ? 0 : tree.met().get(i),
                        tree == null ? 0 : tree.seen().get(i),
                        tree == null ? 0 : tree.late().get(i),
                        rows));
            }
            return new TreePage(
                    community,
                    board.crumbs(community, actor, screen),
                    tree,
                    branches,
                    cycles.open().sites().stream()
                            .filter(site -> community.code().equals(site.place()))
                            .toList(),
                    tree == null ? null : tree.computedAt());
        }

        private static Row row(Clause clause, List<Standing> standings) {
            return new Row(clause, standings.isEmpty() ? null : result(standings), standings);
        }

        private static Result result(Collection<Standing> standings) {
            return ClauseResult.of(standings.stream().map(Standing::result).toList());
        }
    }
}
