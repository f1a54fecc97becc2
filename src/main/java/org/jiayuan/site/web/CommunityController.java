package org.jiayuan.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jiayuan.division.Divisions;
import org.jiayuan.site.CachedPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /communities/{code}}: a community's site. */
@Controller
class CommunityController {

    private final Divisions divisions;
    private final CachedPages pages;
    private final CommunityPage.Maker maker;

    CommunityController(Divisions divisions, CachedPages pages, CommunityPage.Maker maker) {
        this.divisions = divisions;
        this.pages = pages;
        this.maker = maker;
    }

    @GetMapping("/communities/{code}")
    void show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> maker.of(community, screen));
    }
}
