package org.jiayuan.webhook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.OutsideFailed;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jiayuan.webhook.RegisterWebhook;
import org.jiayuan.webhook.RegisterWebhook.Registered;
import org.jiayuan.webhook.RenewSecret;
import org.jiayuan.webhook.SendAgain;
import org.jiayuan.webhook.StopWebhook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/webhooks}: where other systems are told what changes, and what they did not take. */
@Controller
class WebhooksController {

    private static final int NAME = 80;
    private static final int URL = 500;

    private final WebhooksPage.Query query;
    private final WebhookPage.Query one;
    private final RegisterWebhook register;
    private final RenewSecret renew;
    private final StopWebhook stop;
    private final SendAgain again;
    private final Divisions divisions;
    private final Categories categories;
    private final Rail rail;
    private final Screens screens;

    WebhooksController(
            WebhooksPage.Query query,
            WebhookPage.Query one,
            RegisterWebhook register,
            RenewSecret renew,
            StopWebhook stop,
            SendAgain again,
            Divisions divisions,
            Categories categories,
            Rail rail,
            Screens screens) {
        this.query = query;
        this.one = one;
        this.register = register;
        this.renew = renew;
        this.stop = stop;
        this.again = again;
        this.divisions = divisions;
        this.categories = categories;
        this.rail = rail;
        this.screens = screens;
    }

    @Bean
    static RailLink webhooksLink() {
        return new RailLink("webhook.hooks", "/admin/webhooks", 510, Set.of(Role.SYSTEM_ADMIN), "webhook");
    }

    @GetMapping("/admin/webhooks")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before, Actor actor, HttpServletRequest request) {
        var links = require(actor);
        return new ModelAndView("webhook/WebhooksPage", Map.of("page", query.of(before, links, screens.of(request))));
    }

    @GetMapping("/admin/webhooks/new")
    ModelAndView form(Actor actor, HttpServletRequest request) {
        return form(WebhookForm.empty(), new Faults(), require(actor), screens.of(request));
    }

    @PostMapping("/admin/webhooks")
    ModelAndView register(@ModelAttribute WebhookForm form, Act act, HttpServletRequest request) {
        var links = require(act.by());
        var screen = screens.of(request);
        var faults = new Faults();
        faults.text("name", form.name(), true, NAME);
        faults.text("url", form.url(), true, URL);
        var division = division(form, faults);
        var codes = known(screen).stream().map(Category::code).toList();
        if (form.categories() != null && !codes.containsAll(form.categories())) {
            faults.add("categories", "webhook.fault.category");
        }
        try {
            if (faults.at("url").isEmpty()) {
                register.check(form.typed("url"));
            }
            if (faults.isEmpty()) {
                return secret(register.of(form.wanted(division), act), false, links);
            }
        } catch (OutsideFailed refused) {
            faults.add("url", refused.why().key());
        }
        return form(form, faults, links, screen);
    }

    /** The district where nothing was typed. */
    private String division(WebhookForm form, Faults faults) {
        var code = form.typed("division");
        var home = divisions.home().code();
        if (code.isEmpty()) {
            return home;
        }
        boolean there = code.matches("\\d{12}")
                && divisions.scope(home).covers(code)
                && divisions
                        .find(code)
                        .filter(found -> found.level() != Division.Level.VIRTUAL)
                        .isPresent();
        if (!there) {
            faults.add("division", "webhook.fault.division");
        }
        return code;
    }

    private List<Category> known(Screen screen) {
        return categories.on(screen.today());
    }

    private ModelAndView form(WebhookForm form, Faults faults, List<RailLink> links, Screen screen) {
        return new ModelAndView(
                "webhook/NewWebhookPage",
                Map.of("rail", links, "form", form, "categories", known(screen), "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/admin/webhooks/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String before,
            Actor actor,
            HttpServletRequest request) {
        var links = require(actor);
        return new ModelAndView("webhook/WebhookPage", Map.of("page", one.of(id, before, links, screens.of(request))));
    }

    @PostMapping("/admin/webhooks/{id}/secrets")
    ModelAndView renew(@PathVariable UUID id, Act act) {
        var links = require(act.by());
        return secret(renew.of(id, act), true, links);
    }

    private static ModelAndView secret(Registered made, boolean renewed, List<RailLink> links) {
        return new ModelAndView(
                "webhook/NewSecretPage",
                Map.of("rail", links, "webhook", made.webhook(), "secret", made.secret(), "renewed", renewed));
    }

    @PostMapping("/admin/webhooks/{id}/stops")
    String stop(@PathVariable UUID id, Act act) {
        stop.of(id, act);
        return "redirect:/admin/webhooks/" + id;
    }

    @PostMapping("/admin/webhooks/{id}/retries")
    String again(@PathVariable UUID id, Act act) {
        again.of(id, act);
        return "redirect:/admin/webhooks/" + id;
    }

    private List<RailLink> require(Actor actor) {
        if (!actor.has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return rail.administration(actor);
    }
}
