package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jiayuan.council.meeting.WatchMeeting;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.Crumbs;
import org.jiayuan.site.PageCache.Made;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /communities/{code}/meetings/{reference}/watch}: everybody follows a meeting while it goes on. The page is made
 * once for all who look at it the same way, and again when something has happened.
 */
@Controller
class MeetingWatchController {

    private final Divisions divisions;
    private final WatchMeeting watch;
    private final MeetingPage.Query query;
    private final CachedPages pages;
    private final Templates templates;

    MeetingWatchController(
            Divisions divisions, WatchMeeting watch, MeetingPage.Query query, CachedPages pages, Templates templates) {
        this.divisions = divisions;
        this.watch = watch;
        this.query = query;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/communities/{code}/meetings/{reference:[0-9]{4}-[0-9]{1,7}}/watch")
    void show(
            @PathVariable String code,
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        var id = MeetingAddress.meeting(code, reference);
        int revision = watch.told(id);
        if (revision == 0) {
            throw new NotFound();
        }
        pages.send(request, response, code, " " + revision, screen -> {
            var nobody = new Act(Actor.ANYONE, screen.now());
            var page = query.of(id, MeetingAddress.site(id), null, new Faults(), Map.of(), nobody);
            var council = new Crumb(screen.say("council.title"), "/communities/" + code + "/council");
            return new Made(
                    templates.render(
                            "council/MeetingWatchPage",
                            Map.of(
                                    "screen", screen,
                                    "crumbs", Crumbs.of(divisions, community, screen, council),
                                    "page", page)),
                    Shanghai.startOf(screen.today().plusDays(1)));
        });
    }
}
