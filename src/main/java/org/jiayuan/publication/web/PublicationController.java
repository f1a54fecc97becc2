package org.jiayuan.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Crumb;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Templates;
import org.jiayuan.platform.TooOften;
import org.jiayuan.publication.FindPublications;
import org.jiayuan.publication.ObjectToPublication;
import org.jiayuan.publication.ObjectionView;
import org.jiayuan.publication.Publication;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.Crumbs;
import org.jiayuan.site.PageCache.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /communities/{code}/publications} for everybody, and {@code /my/publications} to object. */
@Controller
class PublicationController {

    private static final int SIZE = 20;

    private final Divisions divisions;
    private final CachedPages pages;
    private final Templates templates;
    private final FindPublications find;
    private final ObjectionView.Query objections;
    private final ObjectToPublication object;
    private final Limits limits;

    PublicationController(
            Divisions divisions,
            CachedPages pages,
            Templates templates,
            FindPublications find,
            ObjectionView.Query objections,
            ObjectToPublication object,
            Limits limits) {
        this.divisions = divisions;
        this.pages = pages;
        this.templates = templates;
        this.find = find;
        this.objections = objections;
        this.object = object;
        this.limits = limits;
    }

    @GetMapping("/communities/{code}/publications")
    void list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> {
            var found = find.of(code, null, false, before, SIZE);
            return new Made(
                    templates.render(
                            "publication/PublicationsPage",
                            Map.of(
                                    "screen",
                                    screen,
                                    "community",
                                    community,
                                    "crumbs",
                                    Crumbs.of(divisions, community, screen),
                                    "shown",
                                    found.items(),
                                    "next",
                                    found.next() == null ? "" : found.next())),
                    Shanghai.startOf(screen.today().plusDays(1)));
        });
    }

    @GetMapping("/communities/{code}/publications/{publication}")
    void show(
            @PathVariable String code,
            @PathVariable String publication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> {
            var found = shown(code, publication);
            return new Made(
                    templates.render(
                            "publication/PublicationPage",
                            Map.of(
                                    "screen",
                                    screen,
                                    "community",
                                    community,
                                    "crumbs",
                                    Crumbs.of(
                                            divisions,
                                            community,
                                            screen,
                                            new Crumb(
                                                    screen.say("publication.title"),
                                                    "/communities/" + code + "/publications")),
                                    "publication",
                                    found,
                                    "objections",
                                    objections.answered(found.id()),
                                    "waiting",
                                    objections.waiting(found.id()))),
                    Shanghai.startOf(screen.today().plusDays(1)));
        });
    }

    private Publication shown(String code, String reference) {
        return find.by(code, reference).filter(Publication::shown).orElseThrow(NotFound::new);
    }

    @GetMapping("/my/publications/{code}/{publication}")
    ModelAndView mine(@PathVariable String code, @PathVariable String publication, Act act) {
        return page(shown(code, publication), "", new Faults(), act);
    }

    @PostMapping("/my/publications/{code}/{publication}/objections")
    ModelAndView object(
            @PathVariable String code,
            @PathVariable String publication,
            @RequestParam(defaultValue = "") String words,
            Act act) {
        var shown = shown(code, publication);
        try {
            limits.count("publication.objection", me(act).toString(), 10, Duration.ofDays(1));
            object.with(shown.id(), words, act);
            return new ModelAndView("redirect:/my/publications/" + code + "/" + publication);
        } catch (RuleBroken broken) {
            return page(shown, words, Faults.of(broken), act);
        } catch (TooOften often) {
            return page(shown, words, Faults.of("words", often), act);
        }
    }

    private ModelAndView page(Publication publication, String words, Faults faults, Act act) {
        return new ModelAndView(
                "publication/MyPublicationPage",
                Map.of(
                        "publication", publication,
                        "community", divisions.community(publication.id().communityCode()),
                        "mine", objections.of(publication.id(), me(act)),
                        "words", words,
                        "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static UUID me(Act act) {
        var account = act.by().account();
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
