package org.jiayuan.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Templates;
import org.jiayuan.privacy.Schedule;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.PageCache.Made;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /privacy}: what is kept about people and why, from the register of personal fields. */
@Controller
class PrivacyController {

    private final Divisions divisions;
    private final CachedPages pages;
    private final Templates templates;
    private final Schedule schedule;

    PrivacyController(Divisions divisions, CachedPages pages, Templates templates, Schedule schedule) {
        this.divisions = divisions;
        this.pages = pages;
        this.templates = templates;
        this.schedule = schedule;
    }

    @GetMapping("/privacy")
    void privacy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.send(
                request,
                response,
                divisions.home().code(),
                screen -> new Made(
                        templates.render("privacy/PrivacyPage", Map.of("screen", screen, "schedule", schedule)), null));
    }
}
