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

    private final CouncilView.Query councils;
    private final TopicLine.Query lines;
    private final Templates templates;

    CouncilSection(CouncilView.Query councils, TopicLine.Query lines, Templates templates) {
        this.councils = councils;
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
        return councils.of(division.code(), screen.today())
                .map(view -> new Part(
                        templates.content(
                                "council/councilSection",
                                Map.of(
                                        "screen", screen,
                                        "community", division,
                                        "view", view,
                                        "lines", lines.pending(division.code(), SHOWN))),
                        Shanghai.startOf(screen.today().plusDays(1))))
                .orElseGet(() -> new Part(null, null));
    }
}
