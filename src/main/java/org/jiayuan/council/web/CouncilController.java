package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jiayuan.council.CouncilView;
import org.jiayuan.council.FindTopics;
import org.jiayuan.council.TopicLine;
import org.jiayuan.council.TopicView;
import org.jiayuan.council.meeting.FindMeetings;
import org.jiayuan.council.meeting.ReadResolutions;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.Crumbs;
import org.jiayuan.site.PageCache.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /communities/{code}/council}: who sits in the council and what it talks about, for everybody. */
@Controller
class CouncilController {

    private static final int SIZE = 20;
    private static final int SHOWN = 8;
    private static final int RESOLVED = 4;

    private final Divisions divisions;
    private final CachedPages pages;
    private final Templates templates;
    private final CouncilView.Query councils;
    private final TopicLine.Query lines;
    private final TopicView.Query topics;
    private final FindTopics find;
    private final FindMeetings meetings;
    private final ReadResolutions resolved;
    private final ResolutionPage.Query resolutions;

    CouncilController(
            Divisions divisions,
            CachedPages pages,
            Templates templates,
            CouncilView.Query councils,
            TopicLine.Query lines,
            TopicView.Query topics,
            FindTopics find,
            FindMeetings meetings,
            ReadResolutions resolved,
            ResolutionPage.Query resolutions) {
        this.divisions = divisions;
        this.pages = pages;
        this.templates = templates;
        this.councils = councils;
        this.lines = lines;
        this.topics = topics;
        this.find = find;
        this.meetings = meetings;
        this.resolved = resolved;
        this.resolutions = resolutions;
    }

    @GetMapping("/communities/{code}/council")
    void show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> {
            var view = councils.of(code, screen.today());
            if (view.isEmpty()) {
                return made(
                        "council/NoCouncilPage",
                        Map.of(
                                "screen", screen,
                                "community", community,
                                "crumbs", Crumbs.of(divisions, community, screen)),
                        screen);
            }
            return made(
                    "council/CouncilPage",
                    Map.of(
                            "screen", screen,
                            "community", community,
                            "crumbs", Crumbs.of(divisions, community, screen),
                            "view", view.get(),
                            "lines", lines.pending(code, SHOWN),
                            "meetings", meetings.after(code, Shanghai.startOf(screen.today()), SHOWN),
                            "resolved",
                                    resolutions.lines(
                                            resolved.of(code, null, RESOLVED).items(), screen)),
                    screen);
        });
    }

    @GetMapping("/communities/{code}/council/topics")
    void topics(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> {
            var found = find.open(code, before, SIZE);
            return made(
                    "council/TopicsPage",
                    Map.of(
                            "screen",
                            screen,
                            "community",
                            community,
                            "crumbs",
                            below(community, screen),
                            "lines",
                            lines.of(found.items()),
                            "next",
                            found.next() == null ? "" : found.next()),
                    screen);
        });
    }

    @GetMapping("/communities/{code}/council/topics/{topic}")
    void topic(
            @PathVariable String code,
            @PathVariable String topic,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> {
            var found = find.get(code, topic);
            if (!found.state().open()) {
                throw new NotFound();
            }
            return made(
                    "council/TopicPage",
                    Map.of(
                            "screen",
                            screen,
                            "community",
                            community,
                            "crumbs",
                            below(community, screen),
                            "view",
                            topics.of(found)),
                    screen);
        });
    }

    @GetMapping("/communities/{code}/council/topic-form")
    void form(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var community = divisions.community(code);
        pages.send(
                request,
                response,
                code,
                screen -> made("council/TopicFormPage", Map.of("screen", screen, "community", community), screen));
    }

    private java.util.List<Crumb> below(Division community, Screen screen) {
        return Crumbs.of(
                divisions,
                community,
                screen,
                new Crumb(screen.say("council.title"), "/communities/" + community.code() + "/council"));
    }

    private Made made(String template, Map<String, Object> model, Screen screen) {
        return new Made(templates.render(template, model), tomorrow(screen));
    }

    private static Instant tomorrow(Screen screen) {
        return Shanghai.startOf(screen.today().plusDays(1));
    }
}
