package org.jiayuan.identity.web;

import java.util.UUID;
import org.jiayuan.identity.GiveGrant;
import org.jiayuan.identity.Separation;
import org.jiayuan.identity.TakeGrant;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/accounts/{id}/grants}: a security administrator gives and takes; it acts at the very next request. */
@Controller
@RequestMapping("/admin/accounts/{id}/grants")
class GrantController {

    private final GrantPage.Query query;
    private final GiveGrant give;
    private final TakeGrant take;

    GrantController(GrantPage.Query query, GiveGrant give, TakeGrant take) {
        this.query = query;
        this.give = give;
        this.take = take;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(required = false) @Nullable UUID unit,
            Act act) {
        require(id, act);
        return page(query.of(id, find, unit, "", "", "*", act), new Faults());
    }

    @PostMapping
    ModelAndView give(
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "*") String module,
            Act act) {
        require(id, act);
        var page = query.of(id, "", unit, role, division, module, act);
        var faults = new Faults();
        if (!GrantPage.ROLES.contains(role)) {
            faults.add("role", "platform.fault.choose");
        }
        if (page.divisions().stream().noneMatch(one -> one.code().equals(division))) {
            faults.add("division", "platform.fault.choose");
        }
        if (!GrantPage.MODULES.contains(module)) {
            faults.add("module", "platform.fault.choose");
        }
        if (!faults.isEmpty()) {
            return page(page, faults);
        }
        try {
            give.of(id, Role.valueOf(role), unit, division, module, act);
            return new ModelAndView("redirect:/admin/accounts/" + id);
        } catch (RuleBroken broken) {
            return page(page, Faults.of(broken));
        }
    }

    @PostMapping("/{grant}/endings")
    String take(@PathVariable UUID id, @PathVariable UUID grant, Act act) {
        take.of(id, grant, act);
        return "redirect:/admin/accounts/" + id;
    }

    private static void require(UUID account, Act act) {
        if (!Separation.secures(act.by(), account)) {
            throw new NotFound();
        }
    }

    private static ModelAndView page(GrantPage page, Faults faults) {
        return new ModelAndView(
                "identity/GrantPage",
                java.util.Map.of("page", page, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
