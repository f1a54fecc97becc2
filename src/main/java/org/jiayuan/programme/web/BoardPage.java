package org.jiayuan.programme.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Screen;
import org.jiayuan.programme.BoardReach;
import org.jiayuan.programme.Cycle.Lead;
import org.jiayuan.programme.Cycles;
import org.jiayuan.programme.FindDue;
import org.jiayuan.programme.Standings;
import org.jiayuan.programme.Systems;
import org.jiayuan.programme.Tree;
import org.jiayuan.programme.Trees;
import org.jiayuan.programme.Weeks;
import org.jiayuan.programme.web.Hill.Planted;
import org.jiayuan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The board of a district or a sub-district in full.
 *
 * @param all the sum of its trees; null while nobody has looked
 * @param hills sub-districts with their trees, from north to south
 * @param map the same trees where they lie
 * @param leads systems by the unit that leads them, those without one last
 * @param due what people wait for next
 * @param upkeep in how many places something should have been looked after by now
 */
public record BoardPage(
        Division area,
        List<Crumb> crumbs,
        @Nullable Tree all,
        List<Hill> hills,
        BoardMap map,
        List<LeadRow> leads,
        List<DueLine> due,
        int upkeep,
        List<Weeks.Week> weeks,
        int year) {

    private static final int BACK = 3;
    private static final int MID = 5;
    private static final int SOON = 8;

    public BoardPage {
        hills = List.copyOf(hills);
        leads = List.copyOf(leads);
        due = List.copyOf(due);
        weeks = List.copyOf(weeks);
    }

    /**
     * A lead unit with the systems it leads.
     *
     * @param name empty where nobody knows who leads
     * @param before what it was called before; empty if nothing else
     * @param systems places of its systems among the ten
     */
    public record LeadRow(String name, String before, List<Integer> systems) {}

    /** Something that falls due, with where. */
    public record DueLine(Division community, LocalDate day, String what, String link, boolean late) {}

    /** Whether it is the board of a district, whose hills are sub-districts. */
    public boolean district() {
        return area.level() == Division.Level.DISTRICT;
    }

    /** Puts it together. */
    @Component
    static class Query {

        private final Trees trees;
        private final Divisions divisions;
        private final Cycles cycles;
        private final FindDue findDue;
        private final Weeks weeks;
        private final BoardReach reach;

        Query(Trees trees, Divisions divisions, Cycles cycles, FindDue findDue, Weeks weeks, BoardReach reach) {
            this.trees = trees;
            this.divisions = divisions;
            this.cycles = cycles;
            this.findDue = findDue;
            this.weeks = weeks;
            this.reach = reach;
        }

        BoardPage of(Division area, Actor actor, Screen screen) {
            boolean district = area.level() == Division.Level.DISTRICT;
            var all = trees.find(area.code()).orElse(null);
            var open = cycles.open();
            var hills = all == null ? List.<Hill>of() : district ? hills(area) : one(area, all);
            return new BoardPage(
                    area,
                    crumbs(area, actor, screen),
                    all,
                    hills,
                    BoardMap.of(hills),
                    leads(open.leads(), screen),
                    lines(findDue.of(area.code(), null, SOON), screen),
                    findDue.upkeepSums(area.code(), screen.today()).stream()
                            .mapToInt(Standings.Upkeep::late)
                            .sum(),
                    weeks.of(area.code()),
                    open.year());
        }

        List<Crumb> crumbs(Division area, Actor actor, Screen screen) {
            var crumbs = new ArrayList<Crumb>();
            crumbs.add(new Crumb(screen.say("programme.board"), "/board"));
            divisions.path(area.code()).stream()
                    .filter(division -> reach.sees(actor, division))
                    .forEach(division -> crumbs.add(new Crumb(
                            division.name(screen.english()),
                            division.code().equals(area.code()) ? null : "/board/" + division.code())));
            return crumbs;
        }

        private List<Hill> hills(Division district) {
            var byHill = new LinkedHashMap<String, List<Planted>>();
            var sums = new HashMap<String, Tree>();
            for (var tree : trees.ofDistrict(district.code())) {
                divisions.find(tree.code()).ifPresent(division -> {
                    if (division.level() == Division.Level.SUB_DISTRICT) {
                        sums.put(tree.code(), tree);
                    } else if (division.level() == Division.Level.COMMUNITY) {
                        byHill.computeIfAbsent(tree.code().substring(0, 9) + "000", key -> new ArrayList<>())
                                .add(new Planted(division, tree));
                    }
                });
            }
            var ordered = sums.keySet().stream()
                    .sorted(Comparator.comparingDouble(code -> -north(byHill.getOrDefault(code, List.of()))))
                    .toList();
            var hills = new ArrayList<Hill>();
            for (var code : ordered) {
                var range = hills.size() < BACK ? "back" : hills.size() < MID ? "mid" : "front";
                hills.add(Hill.of(
                        divisions.get(code),
                        range,
                        java.util.Objects.requireNonNull(sums.get(code)),
                        byHill.getOrDefault(code, List.of())));
            }
            return hills;
        }

        private static double north(List<Planted> trees) {
            return trees.stream()
                    .map(planted -> planted.community().centre())
                    .filter(java.util.Objects::nonNull)
                    .mapToDouble(Division.Point::lat)
                    .average()
                    .orElse(0);
        }

        private List<Hill> one(Division subDistrict, Tree sum) {
            var planted = new ArrayList<Planted>();
            for (var tree : trees.inside(subDistrict.code())) {
                divisions.find(tree.code()).ifPresent(division -> planted.add(new Planted(division, tree)));
            }
            return List.of(Hill.of(subDistrict, "front", sum, planted));
        }

        private static List<LeadRow> leads(List<Lead> leads, Screen screen) {
            var rows = new LinkedHashMap<String, LeadRow>();
            for (var lead : leads.stream()
                    .sorted(Comparator.comparingInt(lead -> Systems.NAMES.indexOf(lead.system())))
                    .toList()) {
                var name = lead.on(screen.today()).says(screen.english());
                var before = lead.names().stream()
                        .filter(earlier -> earlier.to() != null)
                        .map(earlier -> earlier.says(screen.english()))
                        .collect(java.util.stream.Collectors.joining(" · "));
                rows.computeIfAbsent(lead.unit(), key -> new LeadRow(name, before, new ArrayList<>()))
                        .systems()
                        .add(Systems.NAMES.indexOf(lead.system()));
            }
            var led = leads.stream().map(Lead::system).toList();
            var nobody = Systems.NAMES.stream()
                    .filter(system -> !led.contains(system))
                    .map(Systems.NAMES::indexOf)
                    .toList();
            var all = new ArrayList<>(rows.values());
            if (!nobody.isEmpty()) {
                all.add(new LeadRow("", "", nobody));
            }
            return all;
        }

        List<DueLine> lines(List<FindDue.Line> due, Screen screen) {
            return due.stream()
                    .flatMap(line -> divisions.find(line.community()).stream()
                            .map(community -> new DueLine(
                                    community,
                                    line.due().day(),
                                    line.due().what(),
                                    line.due().link(),
                                    line.due().day().isBefore(screen.today()))))
                    .toList();
        }
    }
}
