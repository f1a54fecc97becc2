package org.jiayuan.appeal;

import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.matter.FindListed;
import org.jiayuan.matter.MatterClocks;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.Section;
import org.springframework.stereotype.Component;

/** What neighbours reported, the newest first, each with its clock. */
@Component
class NeighboursSection implements Section {

    private static final int SHOWN = 6;

    private final FindListed find;
    private final MatterClocks clocks;
    private final Templates templates;

    NeighboursSection(FindListed find, MatterClocks clocks, Templates templates) {
        this.find = find;
        this.clocks = clocks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var front = find.front(division.code(), SHOWN, screen);
        var rows = front.newest().stream()
                .map(listed -> new MatterLine(listed, clocks.of(listed.line(), screen)))
                .toList();
        return new Part(
                templates.content(
                        "appeal/neighbours",
                        Map.of(
                                "screen", screen,
                                "community", division,
                                "lines", rows,
                                "counts", front.counts())),
                Shanghai.startOf(screen.today().plusDays(1)));
    }
}
