package org.jiayuan.matter.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Places;
import org.jiayuan.matter.CountFigures;
import org.jiayuan.matter.Figures;
import org.jiayuan.matter.Figures.OfPerson;
import org.jiayuan.matter.Figures.OfUnit;
import org.jiayuan.matter.Ranking;
import org.jiayuan.matter.Share;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.MapDrawing;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A month of matters in figures.
 *
 * @param next the month after; null if it has not begun
 * @param choices the divisions she may look at from here: above, here, inside
 * @param categories names with how many came
 * @param inside the divisions inside with how many came; none for a community
 * @param map the cells of a community; null for larger divisions
 * @param cells how many lie in each cell
 */
public record FiguresPage(
        Division division,
        YearMonth month,
        @Nullable YearMonth next,
        Figures figures,
        List<Row> units,
        List<Load> people,
        List<Division> choices,
        List<Count> categories,
        List<Count> inside,
        @Nullable MapDrawing map,
        Map<String, Integer> cells,
        List<RailLink> rail) {

    /** Who may look. */
    static final Set<Role> READERS = Set.of(Role.CLERK, Role.HEAD, Role.LEAD);

    private static final int SHADES = 4;

    /** A unit's row; the rank is null where too few cases decide. */
    public record Row(String name, OfUnit unit, @Nullable Integer rank, boolean mine) {}

    /** What somebody has in hand. */
    public record Load(String name, String unit, int holds, int late) {}

    /** A name with a number; the address leads further, null if it leads nowhere. */
    public record Count(String name, int count, @Nullable String href) {}

    /** The most that came on a day, never less than one. */
    public int most() {
        return Math.max(
                1, figures.days().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    /** How a cell is shaded: 0 for none, 4 for the most. */
    public int shade(String cell) {
        int count = cells.getOrDefault(cell, 0);
        int most = cells.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return count == 0 ? 0 : Math.max(1, (count * SHADES + most - 1) / most);
    }

    /** Per cent with what they are of; a dash where nothing was counted. */
    public static String per(Share share) {
        return share.percent() == null ? "—" : share.percent() + "%";
    }

    /** 40 分钟, 3.2 小时, 5.1 天; a dash where nothing was counted. */
    public static String time(@Nullable Integer minutes, Screen screen) {
        if (minutes == null) {
            return "—";
        }
        if (minutes < 60) {
            return screen.say("matter.figures.minutes", minutes);
        }
        int tenths = minutes < 2 * 24 * 60 ? minutes / 6 : minutes / 144;
        return screen.say(
                minutes < 2 * 24 * 60 ? "matter.figures.hours" : "matter.figures.days",
                tenths / 10 + "." + tenths % 10);
    }

    /** Puts it together. */
    @Component
    static class Query {

        private final CountFigures count;
        private final Divisions divisions;
        private final Places places;
        private final Units units;
        private final Names names;
        private final Categories categories;
        private final Rail rail;

        Query(
                CountFigures count,
                Divisions divisions,
                Places places,
                Units units,
                Names names,
                Categories categories,
                Rail rail) {
            this.count = count;
            this.divisions = divisions;
            this.places = places;
            this.units = units;
            this.names = names;
            this.categories = categories;
            this.rail = rail;
        }

        /** @throws NotFound if it is not for her */
        FiguresPage of(@Nullable String code, @Nullable YearMonth wanted, Act act, Screen screen) {
            var grants = act.by().grants().stream()
                    .filter(grant -> READERS.contains(grant.role()) && grant.countsIn("matter"))
                    .toList();
            var hers = grants.stream()
                    .flatMap(grant -> top(grant).stream())
                    .distinct()
                    .toList();
            var division = code == null
                    ? hers.stream().findFirst().orElseThrow(NotFound::new)
                    : divisions
                            .find(code)
                            .filter(found -> covers(grants, found))
                            .orElseThrow(NotFound::new);
            var thisMonth = YearMonth.from(Shanghai.day(act.at()));
            var month = wanted == null || wanted.isAfter(thisMonth) ? thisMonth : wanted;
            var figures = count.of(divisions.within(divisions.scope(division.code())), month, act.at());
            boolean community = division.level() == Division.Level.COMMUNITY;
            var cells = community ? places.cells(division.code()) : List.<org.jiayuan.division.GridCell>of();
            var mine = act.by().units("matter", Role.CLERK, Role.HEAD);
            return new FiguresPage(
                    division,
                    month,
                    month.equals(thisMonth) ? null : month.plusMonths(1),
                    figures,
                    rows(figures, mine, screen),
                    people(figures, mine, screen),
                    choices(division, hers, grants),
                    figures.categories().entrySet().stream()
                            .map(one -> new Count(category(one.getKey(), screen), one.getValue(), null))
                            .toList(),
                    inside(division, figures, month, screen),
                    cells.isEmpty() ? null : MapDrawing.of(cells, List.of()),
                    community ? count.cells(division.code(), month, act.at()) : Map.of(),
                    rail.of(act.by()));
        }

        /** The division a grant covers. */
        private List<Division> top(Grant grant) {
            var prefix = grant.scope().prefixes().getFirst();
            return divisions.find((prefix + "000000").substring(0, 12)).stream().toList();
        }

        private static boolean covers(List<Grant> grants, Division division) {
            return grants.stream().anyMatch(grant -> grant.scope().covers(division.prefix()));
        }

        private List<Division> choices(Division division, List<Division> hers, List<Grant> grants) {
            var choices = new LinkedHashSet<>(hers);
            divisions.path(division.code()).stream()
                    .filter(above -> covers(grants, above))
                    .forEach(choices::add);
            choices.addAll(divisions.childrenOf(division.code()));
            return new ArrayList<>(choices);
        }

        private List<Row> rows(Figures figures, Set<UUID> mine, Screen screen) {
            var shares = new HashMap<UUID, Share>();
            figures.units().forEach(unit -> shares.put(unit.unit(), unit.inTime()));
            var ranks = Ranking.of(shares);
            return figures.units().stream()
                    .map(unit -> new Row(
                            units.find(unit.unit())
                                    .map(found -> found.name(screen.english()))
                                    .orElse(""),
                            unit,
                            ranks.get(unit.unit()),
                            mine.contains(unit.unit())))
                    .sorted(Comparator.comparing((Row row) -> row.rank() == null ? Integer.MAX_VALUE : row.rank())
                            .thenComparing(row -> -row.unit().inTime().whole())
                            .thenComparing(Row::name))
                    .toList();
        }

        /** What the people of her own units have in hand; those who only look at figures see none. */
        private List<Load> people(Figures figures, Set<UUID> mine, Screen screen) {
            var hers = figures.people().stream()
                    .filter(person -> mine.contains(person.unit()))
                    .toList();
            var known = names.ofStaff(hers.stream()
                    .map(OfPerson::person)
                    .filter(java.util.Objects::nonNull)
                    .toList());
            return hers.stream()
                    .map(one -> new Load(
                            one.person() == null
                                    ? screen.say("matter.figures.nobody")
                                    : known.getOrDefault(one.person(), ""),
                            units.get(one.unit()).name(screen.english()),
                            one.holds(),
                            one.late()))
                    .toList();
        }

        private String category(String code, Screen screen) {
            return categories
                    .find(code, screen.today())
                    .map(found -> found.name(screen.english()))
                    .orElse(code);
        }

        private List<Count> inside(Division division, Figures figures, YearMonth month, Screen screen) {
            var counts = new LinkedHashMap<Division, Integer>();
            divisions
                    .childrenOf(division.code())
                    .forEach(child -> counts.put(
                            child,
                            figures.communities().entrySet().stream()
                                    .filter(one -> one.getKey().startsWith(child.prefix()))
                                    .mapToInt(Map.Entry::getValue)
                                    .sum()));
            return counts.entrySet().stream()
                    .map(one -> new Count(
                            one.getKey().name(screen.english()),
                            one.getValue(),
                            "/desk/figures?division=" + one.getKey().code() + "&month=" + month))
                    .toList();
        }
    }
}
