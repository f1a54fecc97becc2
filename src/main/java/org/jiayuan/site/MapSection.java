package org.jiayuan.site;

import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.division.Facilities;
import org.jiayuan.division.Places;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.springframework.stereotype.Component;

/** Where the community is: its cells and facilities, drawn, and the same as a list. */
@Component
class MapSection implements Section {

    private final Places places;
    private final Facilities facilities;
    private final Templates templates;

    MapSection(Places places, Facilities facilities, Templates templates) {
        this.places = places;
        this.facilities = facilities;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var cells = places.cells(division.code());
        if (cells.isEmpty()) {
            return new Part(null, null);
        }
        var drawing = MapDrawing.of(cells, facilities.of(division.code()));
        return new Part(
                templates.content("site/map", Map.of("screen", screen, "community", division, "drawing", drawing)),
                null);
    }
}
