package org.jiayuan.programme;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.jiayuan.programme.Practices.Practice;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.PagesChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes the rows that the board reads: a tree each, and the sums of its sub-district and its district. */
@Component
class GrowTrees {

    private final JdbcTemplate database;
    private final Standings standings;
    private final Practices practices;
    private final Trees trees;
    private final Leaves leaves;
    private final Cycles cycles;
    private final PagesChanged pages;

    GrowTrees(
            JdbcTemplate database,
            Standings standings,
            Practices practices,
            Trees trees,
            Clauses clauses,
            Cycles cycles,
            PagesChanged pages) {
        this.database = database;
        this.standings = standings;
        this.practices = practices;
        this.trees = trees;
        this.leaves = new Leaves(clauses.all());
        this.cycles = cycles;
        this.pages = pages;
    }

    private record Row(Tree tree, String level, @Nullable String parent, String district) {}

    /** The sub-district a community's code lies in. */
    static String subDistrict(String community) {
        return community.substring(0, 9) + "000";
    }

    /** The district a community's code lies in. */
    static String district(String community) {
        return community.substring(0, 6) + "000000";
    }

    /**
     * Grows those of one sub-district.
     *
     * @param communities whose standings have changed
     */
    void of(String subDistrict, Collection<String> communities, Instant now) {
        var district = district(subDistrict);
        var before = trees.inside(subDistrict);
        var siblings = new ArrayList<>(before.stream().map(Tree::code).toList());
        communities.stream().filter(code -> !siblings.contains(code)).forEach(siblings::add);
        var standing = standings.of(siblings).stream().collect(Collectors.groupingBy(Standing::community));
        practices.count(
                subDistrict,
                siblings.stream()
                        .map(code -> Leaves.results(standing.getOrDefault(code, List.of())))
                        .toList());
        var hills =
                new ArrayList<>(trees.inside(district).stream().map(Tree::code).toList());
        if (!hills.contains(subDistrict)) {
            hills.add(subDistrict);
        }
        practices.sum(district, hills);
        var spread = practices.of(district);
        var grown = communities.stream()
                .sorted()
                .map(code -> {
                    var of = standing.getOrDefault(code, List.of());
                    return leaves.tree(code, of, potted(code, Leaves.results(of), spread), now);
                })
                .toList();
        put(grown.stream()
                .map(tree -> new Row(tree, "COMMUNITY", subDistrict, district))
                .toList());
        grown.stream()
                .filter(tree -> before.stream().noneMatch(tree::looksLike))
                .forEach(tree -> pages.of(tree.code(), now));
        var hill = Leaves.sum(subDistrict, trees.inside(subDistrict), now);
        put(List.of(new Row(hill, "SUB_DISTRICT", district, district)));
        var all = Leaves.sum(district, trees.inside(district), now);
        put(List.of(new Row(all, "DISTRICT", null, district)));
        remember(List.of(hill, all), now);
    }

    /** Whether it stands in a pot: it demonstrates a system of which not every practice has spread. */
    private boolean potted(String community, Map<String, Result> results, Map<String, Practice> spread) {
        var met = new HashMap<String, List<Practice>>();
        for (var clause : results.entrySet()) {
            if (clause.getValue() == Result.MET && spread.containsKey(clause.getKey())) {
                met.computeIfAbsent(systemOf(clause.getKey()), key -> new ArrayList<>())
                        .add(spread.get(clause.getKey()));
            }
        }
        var open = cycles.open();
        return Systems.NAMES.stream()
                .filter(system -> open.demonstrates(community, system))
                .map(system -> met.getOrDefault(system, List.of()))
                .anyMatch(of -> of.isEmpty()
                        || !of.stream()
                                .allMatch(practice ->
                                        practice.fromOneThatMeetsIt().reached()));
    }

    private static String systemOf(String clause) {
        return Systems.NAMES.get(Integer.parseInt(clause.substring(0, clause.indexOf('.'))) - 1);
    }

    private void put(List<Row> rows) {
        database.batchUpdate("""
                        INSERT INTO programme.trees (community_code, level, parent_code, district_code, communities, whole,
                            half, bare, missing, late, met, seen, potted, next_due, computed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (community_code) DO UPDATE
                        SET communities = excluded.communities, whole = excluded.whole, half = excluded.half,
                            bare = excluded.bare, missing = excluded.missing, late = excluded.late, met = excluded.met,
                            seen = excluded.seen, potted = excluded.potted, next_due = excluded.next_due,
                            computed_at = excluded.computed_at
                        """, rows, 200, (row, one) -> {
            var tree = one.tree();
            row.setString(1, tree.code());
            row.setString(2, one.level());
            row.setString(3, one.parent());
            row.setString(4, one.district());
            row.setInt(5, tree.communities());
            int column = 6;
            for (var counts : List.of(
                    tree.full(), tree.half(), tree.bare(), tree.missing(), tree.late(), tree.met(), tree.seen())) {
                row.setArray(column++, row.getConnection().createArrayOf("int4", counts.toArray()));
            }
            row.setBoolean(13, tree.potted());
            row.setDate(14, tree.nextDue() == null ? null : Date.valueOf(tree.nextDue()));
            row.setObject(15, Rows.at(tree.computedAt()));
        });
    }

    private void remember(List<Tree> areas, Instant now) {
        var monday = Shanghai.day(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        database.batchUpdate("""
                        INSERT INTO programme.weeks (community_code, monday, communities, whole, half, bare, missing, late)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (community_code, monday) DO UPDATE
                        SET communities = excluded.communities, whole = excluded.whole, half = excluded.half,
                            bare = excluded.bare, missing = excluded.missing, late = excluded.late
                        """, areas, 200, (row, tree) -> {
            row.setString(1, tree.code());
            row.setObject(2, monday);
            row.setInt(3, tree.communities());
            int column = 4;
            for (var counts : List.of(tree.full(), tree.half(), tree.bare(), tree.missing(), tree.late())) {
                row.setArray(column++, row.getConnection().createArrayOf("int4", counts.toArray()));
            }
        });
    }
}
