package org.jiayuan.programme.web;

import java.util.ArrayList;
import java.util.List;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Screen;
import org.jiayuan.programme.FindDue;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything that falls due in an area.
 *
 * @param upkeep what should be looked after, single ones; none on the board of a district
 * @param sums the same in a line a sub-district, on the board of a district
 * @param next the key of the following stretch; null at the end
 */
public record DuePage(
        Division area,
        List<Crumb> crumbs,
        List<BoardPage.DueLine> due,
        List<BoardPage.DueLine> upkeep,
        List<Upkeep> sums,
        @Nullable String next) {

    private static final int SHOWN = 40;
    private static final int LOOKED_AFTER = 200;

    public DuePage {
        due = List.copyOf(due);
        upkeep = List.copyOf(upkeep);
        sums = List.copyOf(sums);
    }

    /**
     * What should be looked after in a sub-district.
     *
     * @param communities in how many communities
     * @param late in how many of them its day is past
     */
    public record Upkeep(Division subDistrict, String what, int communities, int late) {}

    /** Puts it together. */
    @Component
    static class Query {

        private final FindDue find;
        private final BoardPage.Query board;
        private final Divisions divisions;

        Query(FindDue find, BoardPage.Query board, Divisions divisions) {
            this.find = find;
            this.board = board;
            this.divisions = divisions;
        }

        DuePage of(Division area, @Nullable String after, Actor actor, Screen screen) {
            var slice = Slice.of(find.of(area.code(), after, SHOWN + 1), SHOWN, FindDue.Line::key);
            var crumbs = new ArrayList<>(board.crumbs(area, actor, screen));
            crumbs.set(crumbs.size() - 1, new Crumb(area.name(screen.english()), "/board/" + area.code()));
            crumbs.add(new Crumb(screen.say("programme.due"), null));
            boolean sums = area.level() == Division.Level.DISTRICT;
            return new DuePage(
                    area,
                    crumbs,
                    board.lines(slice.items(), screen),
                    sums || after != null ? List.of() : board.lines(find.upkeep(area.code(), LOOKED_AFTER), screen),
                    sums && after == null ? sums(area, screen) : List.of(),
                    slice.next());
        }

        private List<Upkeep> sums(Division area, Screen screen) {
            return find.upkeepSums(area.code(), screen.today()).stream()
                    .flatMap(sum -> divisions.find(sum.subDistrict()).stream()
                            .map(place -> new Upkeep(place, sum.what(), sum.communities(), sum.late())))
                    .toList();
        }
    }
}
