package org.jiayuan.open311.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.open311.MakeApiKey;
import org.jiayuan.open311.RevokeApiKey;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/api-keys}: the keys of other systems, made, shown once, and revoked. */
@Controller
class ApiKeysController {

    private static final int NAME = 80;
    private static final int MOST = 100_000;
    private static final String USUAL = "600";

    private final ApiKeysPage.Query query;
    private final MakeApiKey make;
    private final RevokeApiKey revoke;
    private final Rail rail;

    ApiKeysController(ApiKeysPage.Query query, MakeApiKey make, RevokeApiKey revoke, Rail rail) {
        this.query = query;
        this.make = make;
        this.revoke = revoke;
        this.rail = rail;
    }

    @Bean
    static RailLink apiKeysLink() {
        return new RailLink("open311.keys", "/admin/api-keys", 500, Set.of(Role.SYSTEM_ADMIN), "external-link");
    }

    @GetMapping("/admin/api-keys")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before, Actor actor) {
        return page(before, "", USUAL, new Faults(), require(actor));
    }

    @PostMapping("/admin/api-keys")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String hourly, Act act) {
        var links = require(act.by());
        var faults = new Faults();
        var called = faults.text("name", name, true, NAME);
        var times = hourly.strip();
        if (!times.matches("\\d{1,6}") || Integer.parseInt(times) < 1 || Integer.parseInt(times) > MOST) {
            faults.add("hourly", "open311.fault.hourly", MOST);
        }
        if (!faults.isEmpty()) {
            return page(null, name, hourly, faults, links);
        }
        var made = make.of(called, Integer.parseInt(times), act);
        return new ModelAndView(
                "open311/NewApiKeyPage", Map.of("rail", links, "name", called, "secret", made.secret()));
    }

    @PostMapping("/admin/api-keys/{id}/revocations")
    String revoke(@PathVariable UUID id, Act act) {
        revoke.of(id, act);
        return "redirect:/admin/api-keys";
    }

    private ModelAndView page(@Nullable UUID before, String name, String hourly, Faults faults, List<RailLink> links) {
        return new ModelAndView(
                "open311/ApiKeysPage",
                Map.of("page", query.of(before, links), "name", name, "hourly", hourly, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<RailLink> require(Actor actor) {
        if (!actor.has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return rail.administration(actor);
    }
}
