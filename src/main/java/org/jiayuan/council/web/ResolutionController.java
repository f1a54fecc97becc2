package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiayuan.council.meeting.Conventions;
import org.jiayuan.council.meeting.ReadResolutions;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.council.meeting.Seals;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.PageCache.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /communities/{code}/council/resolutions}: what was resolved and what is done about it; the convention; the chain. */
@Controller
class ResolutionController {

    private static final int SIZE = 20;
    private static final int LINKS = 100;

    private final Divisions divisions;
    private final CachedPages pages;
    private final Templates templates;
    private final ReadResolutions resolutions;
    private final ResolutionPage.Query query;
    private final Conventions conventions;
    private final Seals seals;

    ResolutionController(
            Divisions divisions,
            CachedPages pages,
            Templates templates,
            ReadResolutions resolutions,
            ResolutionPage.Query query,
            Conventions conventions,
            Seals seals) {
        this.divisions = divisions;
        this.pages = pages;
        this.templates = templates;
        this.resolutions = resolutions;
        this.query = query;
        this.conventions = conventions;
        this.seals = seals;
    }

    @GetMapping("/communities/{code}/council/resolutions")
    void list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        ResolutionId from = before == null ? null : ResolutionPage.Query.before(code, before);
        pages.send(request, response, code, screen -> {
            var found = resolutions.of(code, from, SIZE);
            var model = model(community, screen);
            model.put("lines", query.lines(found.items(), screen));
            model.put("next", found.next() == null ? "" : found.next());
            return made("council/ResolutionsPage", model, screen);
        });
    }

    @GetMapping("/communities/{code}/council/resolutions/{reference}")
    void show(
            @PathVariable String code,
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        var id = MeetingAddress.resolution(code, reference);
        pages.send(request, response, code, screen -> {
            var model = model(community, screen);
            model.put("page", query.of(id, screen));
            return made("council/ResolutionPage", model, screen);
        });
    }

    @GetMapping("/communities/{code}/council/convention")
    void convention(@PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> {
            var model = model(community, screen);
            model.put("convention", conventions.current(code));
            model.put(
                    "versions",
                    conventions.of(code).stream()
                            .filter(convention -> convention.filedAt() != null)
                            .toList());
            return made("council/ConventionPage", model, screen);
        });
    }

    @GetMapping("/communities/{code}/council/chain")
    void chain(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        long from = after.matches("\\d{1,9}") ? Long.parseLong(after) : 0;
        pages.send(request, response, code, screen -> {
            var model = model(community, screen);
            var links = seals.of(code, from, LINKS);
            model.put("links", links);
            model.put("broken", seals.broken(code));
            model.put(
                    "next",
                    links.size() == LINKS ? Long.toString(links.getLast().seq()) : "");
            return made("council/ChainPage", model, screen);
        });
    }

    /** The chain for a program of one's own: a line a link, SHA-256 over the hash before and the payload. */
    @GetMapping("/communities/{code}/council/chain.jsonl")
    ResponseEntity<byte[]> lines(@PathVariable String code, @RequestParam(defaultValue = "0") String after) {
        divisions.community(code);
        long from = after.matches("\\d{1,9}") ? Long.parseLong(after) : 0;
        var text = seals.of(code, from, 1_000).stream()
                .map(link -> Json.of(Map.of("seq", link.seq(), "payload", link.payload(), "hash", link.hash()))
                        .text())
                .collect(Collectors.joining("\n"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jsonl;charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private HashMap<String, Object> model(Division community, Screen screen) {
        var model = new HashMap<String, Object>();
        model.put("screen", screen);
        model.put("community", community);
        model.put("crumbs", crumbs(community, screen));
        return model;
    }

    private List<Crumb> crumbs(Division community, Screen screen) {
        return divisions.path(community.code()).stream()
                .map(division -> new Crumb(
                        division.name(screen.english()),
                        switch (division.level()) {
                            case PROVINCE, CITY, DISTRICT -> "/";
                            case SUB_DISTRICT, VIRTUAL -> null;
                            case COMMUNITY -> "/communities/" + division.code();
                        }))
                .toList();
    }

    private Made made(String template, Map<String, Object> model, Screen screen) {
        return new Made(
                templates.render(template, model),
                Shanghai.startOf(screen.today().plusDays(1)));
    }
}
