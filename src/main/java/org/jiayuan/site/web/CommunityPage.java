package org.jiayuan.site.web;

import java.util.List;
import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.Operators;
import org.jiayuan.site.PageCache.Made;
import org.jiayuan.site.Sections;
import org.jiayuan.site.Sections.Home;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The home of a community's site.
 *
 * @param crumbs where it lies
 * @param operator who keeps it; null while nobody is named
 */
public record CommunityPage(
        Division community,
        List<Crumb> crumbs,
        Home home,
        @Nullable String operator) {

    /** Makes it. */
    @Component
    static class Maker {

        private final Divisions divisions;
        private final Sections sections;
        private final Operators operators;
        private final Templates templates;

        Maker(Divisions divisions, Sections sections, Operators operators, Templates templates) {
            this.divisions = divisions;
            this.sections = sections;
            this.operators = operators;
            this.templates = templates;
        }

        Made of(Division community, Screen screen) {
            var home = sections.home(community, screen);
            var page = new CommunityPage(
                    community,
                    divisions.path(community.code()).stream()
                            .filter(division -> !division.code().equals(community.code()))
                            .map(division -> new Crumb(
                                    division.name(screen.english()),
                                    division.level() == Division.Level.DISTRICT ? "/" : null))
                            .toList(),
                    home,
                    operators.name(community.code()).orElse(null));
            return new Made(
                    templates.render("site/CommunityPage", Map.of("screen", screen, "page", page)), home.until());
        }
    }
}
