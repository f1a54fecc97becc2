package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jiayuan.appeal.SubmitAppeal;
import org.jiayuan.archive.FillTray;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.FindMatters;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Screen;
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

    /** From one address, which many phones of a mobile network may share. */
    static final int APPEALS_AN_HOUR = 60;

    static final String BY_THE_HOUR = "appeal.hour";

    private static final int APPEALS_A_DAY = 300;

    private final Divisions divisions;
    private final CachedPages pages;
    private final Templates templates;
    private final Screens screens;
    private final AppealScreens appeal;
    private final SubmitAppeal submit;
    private final AppealDraft draft;
    private final FillTray fill;
    private final FindMatters find;
    private final Limits limits;

    AppealController(
            Divisions divisions,
            CachedPages pages,
            Templates templates,
            Screens screens,
            AppealScreens appeal,
            SubmitAppeal submit,
            AppealDraft draft,
            FillTray fill,
            FindMatters find,
            Limits limits) {
        this.divisions = divisions;
        this.pages = pages;
        this.templates = templates;
        this.screens = screens;
        this.appeal = appeal;
        this.submit = submit;
        this.draft = draft;
        this.fill = fill;
        this.find = find;
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
    /** Back to the first screen, with what was typed. */
    @PostMapping("/communities/{code}/appeals/new/what")
    ModelAndView what(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        stayBehind(response);
        var community = divisions.community(code);
        var faults = new Faults();
        var form = AppealForm.of(request);
        return page("appeal/WhatPage", appeal.first(community, form, faults, screens.of(request)), faults);
    }

    @PostMapping("/communities/{code}/appeals/new/place")
    ModelAndView place(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        stayBehind(response);
        var community = divisions.community(code);
        var form = AppealForm.of(request);
        var screen = screens.of(request);
        var faults = form.checkText();
        return faults.isEmpty()
                ? page("appeal/WherePage", appeal.second(community, form, faults, screen), faults)
                : page("appeal/WhatPage", appeal.first(community, form, faults, screen), faults);
    }

    @PostMapping("/communities/{code}/appeals/new/check")
    ModelAndView check(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Act act) {
        stayBehind(response);
        limits.count("appeal.check", ClientAddress.of(request), 120, Duration.ofMinutes(10));
        var community = divisions.community(code);
        var form = AppealForm.of(request);
        var screen = screens.of(request);
        var faults = form.checkText();
        if (!faults.isEmpty()) {
            return page("appeal/WhatPage", appeal.first(community, form, faults, screen), faults);
        }
        var where = form.checkPlace();
        if (!where.isEmpty()) {
            return page("appeal/WherePage", appeal.second(community, form, where, screen), where);
        }
        var key = key(form, act);
        return third(community, form, key, receive(request, community, key, act), act, screen);
    }

    @PostMapping("/communities/{code}/appeals")
    ModelAndView send(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Act act) {
        stayBehind(response);
        var community = divisions.community(code);
        var form = AppealForm.of(request);
        var screen = screens.of(request);
        var key = key(form, act);
        var sent = submit.sent(code, key);
        if (sent.isPresent()) {
            return receipt(sent.get(), act);
        }
        var faults = form.checkText();
        if (!faults.isEmpty()) {
            return page("appeal/WhatPage", appeal.first(community, form, faults, screen), faults);
        }
        var where = form.checkPlace();
        if (!where.isEmpty()) {
            return page("appeal/WherePage", appeal.second(community, form, where, screen), where);
        }
        faults = receive(request, community, key, act);
        if (faults.isEmpty()) {
            faults = form.checkLast();
        }
        if (faults.isEmpty() && !submit.good(form.key(), act)) {
            faults.add("", "appeal.fault.key");
        }
        if (faults.isEmpty()
                && !form.dangerSeen()
                && !draft.dangers(form, screen).isEmpty()) {
            faults.add("", "appeal.fault.danger");
        }
        if (!faults.isEmpty()) {
            return third(community, form, key, faults, act, screen);
        }
        try {
            var wanted = draft.of(community, form, submit.tray(code, key), act, screen);
            var client = ClientAddress.of(request);
            limits.count(BY_THE_HOUR, client, APPEALS_AN_HOUR, Duration.ofHours(1));
            limits.count("appeal.day", client, APPEALS_A_DAY, Duration.ofDays(1));
            return receipt(submit.of(key, wanted, act), act);
        } catch (RuleBroken broken) {
            return third(community, form, key, Faults.of(broken), act, screen);
        } catch (TooOften often) {
            response.setHeader("Retry-After", Long.toString(often.seconds()));
            var page = third(community, form, key, Faults.of("", often), act, screen);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
    }

    /** The key the form carries, or a new one for a form that carries none of ours. */
    private String key(AppealForm form, Act act) {
        return submit.ours(form.key(), act) ? form.key() : submit.key(act);
    }

    /** Takes in the photos that were chosen, and says what is wrong with the first that is refused. */
    private Faults receive(HttpServletRequest request, Division community, String key, Act act) {
        try {
            fill.of(
                    request,
                    community.code(),
                    submit.tray(community.code(), key).token(),
                    act);
            return new Faults();
        } catch (RuleBroken refused) {
            return Faults.of(refused);
        }
    }

    /** Lets the browser keep a screen behind its back button: with it would go what was typed on it. */
    private static void stayBehind(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
    }

    /** Whoever is signed in finds it on her own page again; everybody else has the secret link, and nothing but it. */
    private ModelAndView receipt(SubmitAppeal.Receipt receipt, Act act) {
        var account = act.by().account();
        var id = receipt.id();
        return new ModelAndView("redirect:"
                + (account != null && find.isHers(id, account)
                        ? "/my/matters/" + id.communityCode() + "/" + id.reference()
                        : receipt.link().path())
                + "?sent");
    }

    private ModelAndView third(Division community, AppealForm form, String key, Faults faults, Act act, Screen screen) {
        try {
            return page("appeal/CheckPage", appeal.third(community, form, key, faults, act, screen), faults);
        } catch (RuleBroken broken) {
            var wrong = Faults.of(broken);
            return page("appeal/WherePage", appeal.second(community, form, wrong, screen), wrong);
        }
    }

    private static ModelAndView page(String name, Map<String, Object> model, Faults faults) {
        return new ModelAndView(name, model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
