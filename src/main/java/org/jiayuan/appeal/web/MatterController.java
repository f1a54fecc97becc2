package org.jiayuan.appeal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.UUID;
import org.jiayuan.appeal.FollowMatter;
import org.jiayuan.appeal.MatterLine;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.FindListed;
import org.jiayuan.matter.FindListed.Filter;
import org.jiayuan.matter.Labels;
import org.jiayuan.matter.MatterClocks;
import org.jiayuan.matter.ShowMatter;
import org.jiayuan.matter.Stages;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.Crumbs;
import org.jiayuan.site.PageCache.Made;
import org.jiayuan.unit.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /communities/{code}/matters}: what neighbours reported, and one matter as everybody may see it. */
@Controller
class MatterController {

    private static final int SIZE = 20;
    private static final String VISITOR = "neighbour";

    private final Divisions divisions;
    private final CachedPages pages;
    private final Templates templates;
    private final FindListed find;
    private final ShowMatter show;
    private final MatterClocks clocks;
    private final Categories categories;
    private final FollowMatter follow;
    private final Limits limits;

    MatterController(
            Divisions divisions,
            CachedPages pages,
            Templates templates,
            FindListed find,
            ShowMatter show,
            MatterClocks clocks,
            Categories categories,
            FollowMatter follow,
            Limits limits) {
        this.divisions = divisions;
        this.pages = pages;
        this.templates = templates;
        this.find = find;
        this.show = show;
        this.clocks = clocks;
        this.categories = categories;
        this.follow = follow;
        this.limits = limits;
    }

    @GetMapping("/communities/{code}/matters")
    void list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> {
            var offered = categories.on(screen.today());
            var wanted =
                    offered.stream().filter(one -> one.code().equals(category)).findFirst();
            var open = "open".equals(state) ? Boolean.TRUE : "done".equals(state) ? Boolean.FALSE : null;
            var filter = new Filter(wanted.map(one -> one.code()).orElse(null), open, before);
            var found = find.of(code, filter, SIZE, screen);
            var lines = found.items().stream()
                    .map(listed -> new MatterLine(listed, clocks.of(listed.line(), screen)))
                    .toList();
            var model = new HashMap<String, Object>();
            model.put("screen", screen);
            model.put("community", community);
            model.put("crumbs", Crumbs.of(divisions, community, screen));
            model.put("lines", lines);
            model.put("categories", offered);
            model.put("category", wanted.map(one -> one.code()).orElse(""));
            model.put("state", open == null ? "" : open ? "open" : "done");
            model.put("next", found.next() == null ? "" : found.next());
            model.put("counts", find.counts(code));
            return new Made(templates.render("appeal/MattersPage", model), tomorrow(screen.today()));
        });
    }

    private static java.time.Instant tomorrow(java.time.LocalDate today) {
        return Shanghai.startOf(today.plusDays(1));
    }

    @GetMapping("/communities/{code}/matters/{reference}")
    void show(
            @PathVariable String code,
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        var id = Labels.reference(code, reference).orElseThrow(NotFound::new);
        pages.send(request, response, code, screen -> {
            var view = show.toEverybody(id, screen).orElseThrow(NotFound::new);
            var model = new HashMap<String, Object>();
            model.put("screen", screen);
            model.put("view", view);
            model.put("crumbs", Crumbs.of(divisions, community, screen));
            model.put("clock", clocks.of(view, screen));
            model.put("stages", Stages.of(view, screen));
            return new Made(templates.render("appeal/MatterPage", model), tomorrow(screen.today()));
        });
    }

    @PostMapping("/communities/{code}/matters/{reference}/followers")
    String follow(
            @PathVariable String code,
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Act act) {
        var id = Labels.reference(code, reference).orElseThrow(NotFound::new);
        limits.count("appeal.follow", ClientAddress.of(request), 60, Duration.ofHours(1));
        follow.of(id, visitor(request, response), Look.of(request).lang(), act);
        return "redirect:/communities/" + code + "/matters/" + reference + "#followed";
    }

    /** A random word that tells this browser from others, so that a neighbour counts once; it says nothing of her. */
    private static String visitor(HttpServletRequest request, HttpServletResponse response) {
        var cookies = request.getCookies();
        if (cookies != null) {
            var known = Arrays.stream(cookies)
                    .filter(cookie -> cookie.getName().equals(VISITOR))
                    .map(Cookie::getValue)
                    .findFirst();
            if (known.isPresent()) {
                return known.get();
            }
        }
        var fresh = UUID.randomUUID().toString();
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(VISITOR, fresh)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return fresh;
    }
}
