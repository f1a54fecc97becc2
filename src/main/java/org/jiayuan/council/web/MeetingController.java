package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiayuan.council.meeting.Meeting;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.council.meeting.MeetingCalendar;
import org.jiayuan.council.meeting.ReadMeeting;
import org.jiayuan.council.meeting.ReadMinutes;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.FileAnswer;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.PageCache.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /communities/{code}/meetings}: when the council meets, about what, and what came of it; for everybody. */
@Controller
class MeetingController {

    private final Divisions divisions;
    private final CachedPages pages;
    private final Templates templates;
    private final MeetingsPage.Query meetings;
    private final MeetingPage.Query query;
    private final ReadMeeting read;
    private final ReadMinutes minutes;
    private final Screens screens;
    private final PublicAddress address;

    MeetingController(
            Divisions divisions,
            CachedPages pages,
            Templates templates,
            MeetingsPage.Query meetings,
            MeetingPage.Query query,
            ReadMeeting read,
            ReadMinutes minutes,
            Screens screens,
            PublicAddress address) {
        this.divisions = divisions;
        this.pages = pages;
        this.templates = templates;
        this.meetings = meetings;
        this.query = query;
        this.read = read;
        this.minutes = minutes;
        this.screens = screens;
        this.address = address;
    }

    @GetMapping("/communities/{code}/meetings")
    void list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> {
            var model = model(community, screen);
            model.put("page", meetings.of(code, true, before));
            return made("council/MeetingsPage", model, screen);
        });
    }

    @GetMapping("/communities/{code}/meetings/{reference:[0-9]{4}-[0-9]{1,7}}")
    void show(
            @PathVariable String code,
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        var id = told(code, reference).id();
        pages.send(request, response, code, screen -> {
            var model = model(community, screen);
            var nobody = new Act(Actor.ANYONE, screen.now());
            model.put("page", query.of(id, MeetingAddress.site(id), null, new Faults(), Map.of(), nobody));
            minutes.published(id).ifPresent(kept -> model.put("minutes", kept));
            return made("council/MeetingPage", model, screen);
        });
    }

    @GetMapping("/communities/{code}/meetings/{reference}.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request) {
        var meeting = told(code, reference);
        var screen = screens.ofProgram(request);
        var community = divisions.community(code);
        var file = MeetingCalendar.of(
                meeting,
                community.name(screen.english()) + " "
                        + screen.say("council.kind." + meeting.plan().kind().key()),
                address.of(request) + MeetingAddress.site(meeting.id()),
                meeting.agenda().stream()
                        .map(item -> item.number() + ". " + item.title())
                        .collect(Collectors.joining("\n")),
                meeting.lines().getFirst().at());
        return FileAnswer.everybody(
                request,
                "\"meeting-" + meeting.revision() + "\"",
                "text/calendar;charset=UTF-8",
                () -> file.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws NotFound if there is none, or its members have not been told yet */
    private Meeting told(String code, String reference) {
        MeetingId id = MeetingAddress.meeting(code, reference);
        return read.find(id)
                .filter(meeting -> meeting.stage() != Stage.CONVENED)
                .orElseThrow(NotFound::new);
    }

    private HashMap<String, Object> model(Division community, Screen screen) {
        var model = new HashMap<String, Object>();
        model.put("screen", screen);
        model.put("community", community);
        model.put("crumbs", crumbs(community, screen));
        return model;
    }

    private List<Crumb> crumbs(Division community, Screen screen) {
        var crumbs = new ArrayList<Crumb>();
        divisions
                .path(community.code())
                .forEach(division -> crumbs.add(new Crumb(
                        division.name(screen.english()),
                        switch (division.level()) {
                            case PROVINCE, CITY, DISTRICT -> "/";
                            case SUB_DISTRICT, VIRTUAL -> null;
                            case COMMUNITY -> "/communities/" + division.code();
                        })));
        return crumbs;
    }

    private Made made(String template, Map<String, Object> model, Screen screen) {
        return new Made(
                templates.render(template, model),
                Shanghai.startOf(screen.today().plusDays(1)));
    }
}
