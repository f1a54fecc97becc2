package org.jiayuan.publication;

import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.Section;
import org.springframework.stereotype.Component;

/** What is publicly shown now, on the community's home. */
@Component
class PublicationSection implements Section {

    private static final int SHOWN = 4;

    private final FindPublications find;
    private final Templates templates;

    PublicationSection(FindPublications find, Templates templates) {
        this.find = find;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var shown = find.of(division.code(), screen.today(), false, null, SHOWN).items();
        return new Part(
                shown.isEmpty()
                        ? null
                        : templates.content(
                                "publication/publications",
                                Map.of("screen", screen, "community", division, "shown", shown)),
                Shanghai.startOf(screen.today().plusDays(1)));
    }
}
