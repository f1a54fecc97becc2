package org.jiayuan.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.PageCache.Made;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /accessibility}: what every page's foot leads to. */
@Controller
class StatementController {

    private final Divisions divisions;
    private final CachedPages pages;
    private final Templates templates;

    StatementController(Divisions divisions, CachedPages pages, Templates templates) {
        this.divisions = divisions;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/accessibility")
    void accessibility(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send("site/AccessibilityPage", request, response);
    }

    private void send(String template, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.send(
                request,
                response,
                divisions.home().code(),
                screen -> new Made(templates.render(template, Map.of("screen", screen)), null));
    }
}
