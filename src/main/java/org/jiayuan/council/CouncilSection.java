package org.jiayuan.council;

import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.Section;
import org.springframework.stereotype.Component;

/** What the council talks about, on the community's home. */
@Component
class CouncilSection implements Section {

    private static final int SHOWN = 3;

    private final TopicLine.Query lines;
    private final Templates templates;

    CouncilSection(TopicLine.Query lines, Templates templates) {
        this.lines = lines;
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
    public Part of(Division division, Screen screen) {
        return lines.talk(division.code(), SHOWN)
                .map(talk -> new Part(
                        templates.content(
                                "council/councilSection",
                                Map.of("screen", screen, "community", division, "talk", talk)),
                        Shanghai.startOf(screen.today().plusDays(1))))
                .orElseGet(() -> new Part(null, null));
    }
}
