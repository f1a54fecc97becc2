package org.jiayuan.programme;

import java.util.Map;
import java.util.Optional;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.KeptFacts;
import org.jiayuan.site.Section;
import org.springframework.stereotype.Component;

/** The community's tree, beside the first thing on its home. */
@Component
class TreeSection implements Section {

    private final KeptFacts<Optional<Tree>> trees;
    private final Templates templates;

    TreeSection(Trees trees, Templates templates) {
        this.trees = new KeptFacts<>((community, today) -> trees.find(community));
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.BESIDE_FIRST;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Part of(Division division, Screen screen) {
        return trees.of(division.code(), screen.today())
                .map(tree ->
                        new Part(templates.content("programme/home", Map.of("screen", screen, "tree", tree)), null))
                .orElseGet(() -> new Part(null, null));
    }
}
