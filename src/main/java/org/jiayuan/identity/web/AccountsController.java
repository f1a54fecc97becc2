package org.jiayuan.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.identity.EngageStaff;
import org.jiayuan.identity.Separation;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /admin/accounts}: accounts of staff, listed, searched and made. What is searched for may be a name, so it is
 * sent and not put into the address.
 */
@Controller
class AccountsController {

    private final AccountsPage.Query query;
    private final EngageStaff engage;
    private final Rail rail;

    AccountsController(AccountsPage.Query query, EngageStaff engage, Rail rail) {
        this.query = query;
        this.engage = engage;
        this.rail = rail;
    }

    @GetMapping("/admin/accounts")
    ModelAndView list(
            @RequestParam(defaultValue = "signing") String show,
            @RequestParam(required = false) @Nullable UUID after,
            Act act,
            Look look) {
        var links = rail(act.by());
        var which = Arrays.stream(AccountsPage.Show.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(show))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ModelAndView(
                "identity/AccountsPage",
                Map.of("page", query.of(which, after, act.at(), act.by().has(Role.SYSTEM_ADMIN), look, links)));
    }

    @PostMapping("/admin/accounts/searches")
    ModelAndView search(@RequestParam(defaultValue = "") String find, Act act, Look look) {
        var links = rail(act.by());
        var faults = new Faults();
        var typed = faults.text("find", find, false, 60);
        if (typed.isEmpty() || !faults.isEmpty()) {
            return new ModelAndView("redirect:/admin/accounts");
        }
        return new ModelAndView(
                "identity/AccountsPage",
                Map.of("page", query.search(typed, act.at(), act.by().has(Role.SYSTEM_ADMIN), look, links)));
    }

    @GetMapping("/admin/accounts/new")
    ModelAndView blank(Actor actor) {
        return form(makers(actor), "", "", new Faults());
    }

    @PostMapping("/admin/accounts")
    ModelAndView make(
            @RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String name, Act act) {
        var links = makers(act.by());
        var faults = new Faults();
        var plain = faults.text("login", login, true, 41);
        var called = faults.text("name", name, true, 40);
        if (!faults.isEmpty()) {
            return form(links, login, name, faults);
        }
        try {
            var engaged = engage.of(plain, called, act);
            return new ModelAndView(
                    "identity/NewPasswordPage",
                    Map.of(
                            "rail", links,
                            "account", engaged.account(),
                            "login", engaged.login(),
                            "password", engaged.password(),
                            "made", true));
        } catch (RuleBroken broken) {
            return form(links, login, name, Faults.of(broken));
        }
    }

    private static ModelAndView form(List<RailLink> rail, String login, String name, Faults faults) {
        return new ModelAndView(
                "identity/NewAccountPage",
                Map.of("rail", rail, "login", login, "name", name, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<RailLink> rail(Actor actor) {
        if (!Separation.sees(actor)) {
            throw new NotFound();
        }
        return rail.administration(actor);
    }

    private List<RailLink> makers(Actor actor) {
        if (!actor.has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return rail.administration(actor);
    }
}
