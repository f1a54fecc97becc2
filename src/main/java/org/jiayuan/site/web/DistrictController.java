package org.jiayuan.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Places;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.PageCache.Made;
import org.jiayuan.site.Sections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /}: the district's home, where one finds one's community by name, by list or by where one stands. */
@Controller
class DistrictController {

    private static final int MOST = 20;

    private final Divisions divisions;
    private final Places places;
    private final CachedPages pages;
    private final Sections sections;
    private final Templates templates;
    private final Limits limits;

    DistrictController(
            Divisions divisions,
            Places places,
            CachedPages pages,
            Sections sections,
            Templates templates,
            Limits limits) {
        this.divisions = divisions;
        this.places = places;
        this.pages = pages;
        this.sections = sections;
        this.templates = templates;
        this.limits = limits;
    }

    @GetMapping("/")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var home = divisions.home();
        pages.send(request, response, home.code(), screen -> {
            var district = sections.district(home, screen);
            return new Made(
                    templates.render(
                            "site/DistrictPage",
                            Map.of("screen", screen, "home", home, "groups", groups(home), "parts", district.parts())),
                    district.until());
        });
    }

    private List<DistrictGroup> groups(Division home) {
        return divisions.childrenOf(home.code()).stream()
                .map(sub -> new DistrictGroup(sub, divisions.childrenOf(sub.code())))
                .toList();
    }

    /** {@code /search}: communities by name, pinyin, initials or code; one that is the only one is opened at once. */
    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q) {
        var found = divisions.search(q.length() > 40 ? q.substring(0, 40) : q, MOST);
        if (found.size() == 1) {
            return new ModelAndView("redirect:/communities/" + found.getFirst().code());
        }
        return new ModelAndView("site/SearchPage", Map.of("typed", q, "found", found));
    }

    /** {@code /locations}: where somebody stands becomes a community; the position is not kept and travels in no address. */
    @PostMapping("/locations")
    ModelAndView locate(
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable Double lng,
            HttpServletRequest request) {
        limits.count("site.locate", ClientAddress.of(request), 60, java.time.Duration.ofMinutes(10));
        var cell = lat == null || lng == null
                ? java.util.Optional.<org.jiayuan.division.GridCell>empty()
                : places.locate(lat, lng);
        if (cell.isPresent()) {
            return new ModelAndView("redirect:/communities/" + cell.get().id().communityCode());
        }
        return new ModelAndView(
                "site/SearchPage",
                Map.of("typed", "", "found", List.of(), "outside", true),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
