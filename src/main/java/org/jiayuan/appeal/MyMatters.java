package org.jiayuan.appeal;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.FindMatters;
import org.jiayuan.matter.FindMatters.Line;
import org.jiayuan.matter.MatterClocks;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.MySection;
import org.springframework.stereotype.Component;

/** What one has reported oneself: what waits for one's own move first, then the newest. */
@Component
class MyMatters implements MySection {

    private static final int LOOKED_THROUGH = 50;
    private static final int SHOWN = 6;

    private final FindMatters find;
    private final MatterClocks clocks;
    private final Templates templates;

    MyMatters(FindMatters find, MatterClocks clocks, Templates templates) {
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
        return 10;
    }

    @Override
    public Content of(UUID account, Screen screen) {
        var lines = find.of(account, null, LOOKED_THROUGH, screen).items();
        var shown = lines.stream()
                .sorted(Comparator.comparing(Line::reportersMove).reversed())
                .limit(SHOWN)
                .map(line -> new MatterLine(line, clocks.of(line, screen)))
                .toList();
        return templates.content(
                "appeal/myMatters",
                Map.of("screen", screen, "lines", List.copyOf(shown), "more", lines.size() > SHOWN));
    }
}
