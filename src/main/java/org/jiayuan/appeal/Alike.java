package org.jiayuan.appeal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiayuan.matter.FindMatters;
import org.jiayuan.matter.FindMatters.Line;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Rule;
import org.jiayuan.unit.Category;
import org.springframework.stereotype.Component;

/** Matters that are likely the same: shown before one is sent, so that neighbours can join instead of repeating. */
@Rule(
        clause = "9.2.6",
        says = "Likely the same: of the same category, within its radius (or in the same cell), submitted within its "
                + "days, public and not answered yet.",
        source = "matter.md, row 2; radius and days per category")
@Component
public class Alike {

    private static final int MOST = 3;

    private final FindMatters find;

    Alike(FindMatters find) {
        this.find = find;
    }

    /** At most three, the nearest first. */
    public List<Line> to(String community, Category category, MatterPlace place, Instant at, Screen screen) {
        return find.near(
                community,
                category.code(),
                place,
                category.near(),
                at.minus(Duration.ofDays(category.recent())),
                MOST,
                screen);
    }
}
