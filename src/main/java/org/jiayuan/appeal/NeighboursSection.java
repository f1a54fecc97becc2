package org.jiayuan.appeal;

import java.util.ArrayList;
import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.matter.FindMatters;
import org.jiayuan.matter.FindPhotos;
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

    private final FindMatters find;
    private final FindPhotos photosOf;
    private final MatterClocks clocks;
    private final Templates templates;

    NeighboursSection(FindMatters find, FindPhotos photosOf, MatterClocks clocks, Templates templates) {
        this.find = find;
        this.photosOf = photosOf;
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
        var lines = find.listed(division.code(), new FindMatters.Filter(null, null, null), SHOWN, screen)
                .items();
        var rows = new ArrayList<MatterLine>();
        var photos = photosOf.of(
                division.code(), lines.stream().map(FindMatters.Line::id).toList());
        lines.forEach(line -> rows.add(new MatterLine(line, clocks.of(line, screen), photos.get(line.id()))));
        return new Part(
                templates.content(
                        "appeal/neighbours",
                        Map.of(
                                "screen", screen,
                                "community", division,
                                "lines", rows,
                                "counts", find.counts(division.code()))),
                Shanghai.startOf(screen.today().plusDays(1)));
    }
}
