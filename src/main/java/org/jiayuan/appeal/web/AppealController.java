package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jiayuan.appeal.DangerWords;
import org.jiayuan.appeal.SubmitAppeal;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.Templates;
import org.jiayuan.platform.TooOften;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.site.CachedPages;
import org.jiayuan.site.PageCache.Made;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /communities/{code}/appeals}: say what, say where, look it over and send it. */
@Controller
class AppealController {

    private final Divisions divisions;
    private final CachedPages pages;
    private final Templates templates;
    private final Screens screens;
    private final AppealScreens appeal;
    private final SubmitAppeal submit;
    private final AppealDraft draft;
    private final Limits limits;

    AppealController(
            Divisions divisions,
            CachedPages pages,
            Templates templates,
            Screens screens,
            AppealScreens appeal,
            SubmitAppeal submit,
            AppealDraft draft,
            Limits limits) {
        this.divisions = divisions;
        this.pages = pages;
        this.templates = templates;
        this.screens = screens;
        this.appeal = appeal;
        this.submit = submit;
        this.draft = draft;
        this.limits = limits;
    }

    @GetMapping("/communities/{code}/appeals/new")
    void start(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var community = divisions.community(code);
        pages.send(request, response, code, screen -> {
            var model = appeal.first(community, AppealForm.of(request), new Faults(), screen);
            var all = new java.util.HashMap<String, Object>(model);
            all.put("screen", screen);
            return new Made(templates.render("appeal/WhatPage", all), null);
        });
    }

    /** Whoever reloads a later screen, or changes its language there, begins anew; the draft brings back what was typed. */
    @GetMapping({"/communities/{code}/appeals", "/communities/{code}/appeals/new/{screen:place|check}"})
    String again(@PathVariable String code) {
        return "redirect:/communities/" + divisions.community(code).code() + "/appeals/new";
    }

    @PostMapping("/communities/{code}/appeals/new/place")
    ModelAndView place(@PathVariable String code, HttpServletRequest request) {
        var community = divisions.community(code);
        var form = AppealForm.of(request);
        var screen = screens.of(request);
        var faults = form.checkText();
        return faults.isEmpty()
                ? page("appeal/WherePage", appeal.second(community, form, faults, screen), faults)
                : page("appeal/WhatPage", appeal.first(community, form, faults, screen), faults);
    }

    @PostMapping("/communities/{code}/appeals/new/check")
    ModelAndView check(@PathVariable String code, HttpServletRequest request, Act act) {
        limits.count("appeal.check", ClientAddress.of(request), 120, Duration.ofMinutes(10));
        var community = divisions.community(code);
        var form = AppealForm.of(request);
        var screen = screens.of(request);
        var faults = form.checkText();
        if (!faults.isEmpty()) {
            return page("appeal/WhatPage", appeal.first(community, form, faults, screen), faults);
        }
        try {
            var model = appeal.third(community, form, new Faults(), act, screen);
            return page("appeal/CheckPage", model, faults);
        } catch (RuleBroken broken) {
            var wrong = Faults.of(broken);
            return page("appeal/WherePage", appeal.second(community, form, wrong, screen), wrong);
        }
    }

    @PostMapping("/communities/{code}/appeals")
    ModelAndView send(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Act act) {
        var community = divisions.community(code);
        var form = AppealForm.of(request);
        var screen = screens.of(request);
        var faults = form.checkText();
        if (!faults.isEmpty()) {
            return page("appeal/WhatPage", appeal.first(community, form, faults, screen), faults);
        }
        if (!submit.good(form.key(), act)) {
            return again(community, form, new Faults().add("", "appeal.fault.key"), act, screen);
        }
        if (!form.dangerSeen() && !DangerWords.in(form.text()).isEmpty()) {
            return again(community, form, new Faults().add("", "appeal.fault.danger"), act, screen);
        }
        try {
            var wanted = draft.of(community, form, act, screen);
            var client = ClientAddress.of(request);
            limits.count("appeal.hour", client, 12, Duration.ofHours(1));
            limits.count("appeal.day", client, 40, Duration.ofDays(1));
            var receipt = submit.of(form.key(), wanted, act);
            return new ModelAndView("redirect:" + receipt.link().path() + "?sent");
        } catch (RuleBroken broken) {
            return again(community, form, Faults.of(broken), act, screen);
        } catch (TooOften often) {
            response.setHeader("Retry-After", Long.toString(often.seconds()));
            var page = again(community, form, Faults.of("", often), act, screen);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
    }

    private ModelAndView again(
            org.jiayuan.division.Division community,
            AppealForm form,
            Faults faults,
            Act act,
            org.jiayuan.platform.Screen screen) {
        try {
            return page("appeal/CheckPage", appeal.third(community, form, faults, act, screen), faults);
        } catch (RuleBroken broken) {
            var wrong = Faults.of(broken);
            return page("appeal/WherePage", appeal.second(community, form, wrong, screen), wrong);
        }
    }

    private static ModelAndView page(String name, Map<String, Object> model, Faults faults) {
        return new ModelAndView(name, model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
