package org.jiayuan.matter;

import java.util.List;
import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.Section;
import org.springframework.stereotype.Component;

/** This month's figures of a community, beside what neighbours reported. */
@Component
class MonthSection implements Section {

    private final MonthFigures figures;
    private final Templates templates;

    MonthSection(MonthFigures figures, Templates templates) {
        this.figures = figures;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var month = figures.of(List.of(division.code()), screen.now());
        return new Part(
                templates.content("matter/month", Map.of("screen", screen, "month", month)),
                Shanghai.startOf(screen.today().plusDays(1)));
    }
}
