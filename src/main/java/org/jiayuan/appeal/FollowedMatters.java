package org.jiayuan.appeal;

import gg.jte.Content;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.FindMatters;
import org.jiayuan.matter.MatterClocks;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.MySection;
import org.springframework.stereotype.Component;

/** What neighbours reported and one has met too. */
@Component
class FollowedMatters implements MySection {

    private static final int SHOWN = 5;

    private final FindMatters find;
    private final MatterClocks clocks;
    private final Templates templates;

    FollowedMatters(FindMatters find, MatterClocks clocks, Templates templates) {
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
        return 30;
    }

    @Override
    public Content of(UUID account, Screen screen) {
        var found = find.followedBy(account, null, SHOWN, screen);
        return templates.content(
                "appeal/followed",
                Map.of(
                        "screen",
                        screen,
                        "lines",
                        found.items().stream()
                                .map(line -> new MatterLine(line, clocks.of(line, screen)))
                                .toList(),
                        "more",
                        found.next() != null));
    }
}
