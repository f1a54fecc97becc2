package org.jiayuan.matter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.Section;
import org.springframework.stereotype.Component;

/** This month's figures of the whole district, made anew every ten minutes. */
@Component
class DistrictMonthSection implements Section {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final MonthFigures figures;
    private final Divisions divisions;
    private final Templates templates;

    DistrictMonthSection(MonthFigures figures, Divisions divisions, Templates templates) {
        this.figures = figures;
        this.divisions = divisions;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.DISTRICT;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var communities = new ArrayList<String>();
        divisions
                .childrenOf(division.code())
                .forEach(sub -> divisions.childrenOf(sub.code()).forEach(child -> communities.add(child.code())));
        var month = figures.of(communities, screen.now());
        return new Part(
                templates.content("matter/month", Map.of("screen", screen, "month", month)),
                screen.now().plus(KEPT));
    }
}
