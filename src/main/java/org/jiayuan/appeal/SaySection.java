package org.jiayuan.appeal;

import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.Section;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.springframework.stereotype.Component;

/** The first thing on a community's home: say what is wrong. */
@Component
class SaySection implements Section {

    private final Categories categories;
    private final Templates templates;

    SaySection(Categories categories, Templates templates) {
        this.categories = categories;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.FIRST;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var chips = categories.on(screen.today()).stream()
                .filter(Category::proposed)
                .toList();
        return new Part(
                templates.content(
                        "appeal/say",
                        Map.of("screen", screen, "community", division, "chips", chips, "text", "", "chosen", "")),
                null);
    }
}
