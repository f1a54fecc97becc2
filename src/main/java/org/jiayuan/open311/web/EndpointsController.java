package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.open311.Endpoints;
import org.jiayuan.open311.SetEndpoint;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.OutsideFailed;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jiayuan.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/endpoints}: units that are other systems. */
@Controller
class EndpointsController {

    private static final int LONGEST = 40;

    private final EndpointsPage.Query query;
    private final Endpoints endpoints;
    private final SetEndpoint set;
    private final Units units;
    private final Categories categories;
    private final Rail rail;
    private final Screens screens;

    EndpointsController(
            EndpointsPage.Query query,
            Endpoints endpoints,
            SetEndpoint set,
            Units units,
            Categories categories,
            Rail rail,
            Screens screens) {
        this.query = query;
        this.endpoints = endpoints;
        this.set = set;
        this.units = units;
        this.categories = categories;
        this.rail = rail;
        this.screens = screens;
    }

    @Bean
    static RailLink endpointsLink() {
        return new RailLink("open311.endpoints", "/admin/endpoints", 505, Set.of(Role.SYSTEM_ADMIN), "send");
    }

    @GetMapping("/admin/endpoints")
    ModelAndView list(@RequestParam(defaultValue = "") String q, Actor actor, HttpServletRequest request) {
        var links = require(actor);
        var asked = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        return new ModelAndView("open311/EndpointsPage", Map.of("page", query.of(asked, links, screens.of(request))));
    }

    @GetMapping("/admin/endpoints/{unit}")
    ModelAndView show(@PathVariable UUID unit, Actor actor, HttpServletRequest request) {
        var links = require(actor);
        var form = endpoints.find(unit).map(EndpointForm::of).orElseGet(EndpointForm::empty);
        return page(unit, form, new Faults(), links, request);
    }

    @PostMapping("/admin/endpoints/{unit}")
    ModelAndView set(@PathVariable UUID unit, Act act, HttpServletRequest request) {
        var links = require(act.by());
        var form = EndpointForm.of(request, known(request));
        var faults = form.faults();
        if (faults.isEmpty()) {
            try {
                set.of(form.endpoint(unit), form.key(), act);
                return new ModelAndView("redirect:/admin/endpoints");
            } catch (OutsideFailed refused) {
                faults.add("url", refused.why().key());
            }
        }
        return page(unit, form, faults, links, request);
    }

    @PostMapping("/admin/endpoints/{unit}/ends")
    String drop(@PathVariable UUID unit, Act act) {
        set.drop(unit, act);
        return "redirect:/admin/endpoints";
    }

    private List<Category> known(HttpServletRequest request) {
        return categories.on(screens.of(request).today());
    }

    private ModelAndView page(
            UUID unit, EndpointForm form, Faults faults, List<RailLink> links, HttpServletRequest request) {
        return new ModelAndView(
                "open311/EndpointPage",
                Map.of(
                        "rail",
                        links,
                        "unit",
                        units.get(unit),
                        "form",
                        form,
                        "there",
                        endpoints.find(unit).isPresent(),
                        "categories",
                        known(request),
                        "faults",
                        faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<RailLink> require(Actor actor) {
        if (!actor.has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return rail.administration(actor);
    }
}
