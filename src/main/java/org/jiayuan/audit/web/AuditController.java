package org.jiayuan.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jiayuan.audit.ShowAddress;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Staffing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /admin/audit}: the log, for the audit administrator alone. A login is sent and not put into the address.
 */
@Controller
class AuditController {

    private final AuditPage.Query query;
    private final ShowAddress show;
    private final Staffing staffing;
    private final Rail rail;
    private final Screens screens;

    AuditController(AuditPage.Query query, ShowAddress show, Staffing staffing, Rail rail, Screens screens) {
        this.query = query;
        this.show = show;
        this.staffing = staffing;
        this.rail = rail;
        this.screens = screens;
    }

    @GetMapping("/admin/audit")
    ModelAndView show(@ModelAttribute AuditFilter filter, HttpServletRequest web, Act act) {
        require(act);
        return page(filter, "", new Faults(), web, act);
    }

    @PostMapping("/admin/audit/filters")
    ModelAndView filter(
            @ModelAttribute AuditFilter filter,
            @RequestParam(defaultValue = "") String login,
            HttpServletRequest web,
            Act act) {
        require(act);
        var faults = new Faults();
        if (!filter.value("day").isBlank() && filter.on().isEmpty()) {
            faults.add("day", "audit.broken.day");
        }
        if (!filter.value("kind").isBlank() && filter.module().isEmpty()) {
            faults.add("kind", "platform.fault.choose");
        }
        if (!filter.value("community").isBlank() && filter.chain().isEmpty()) {
            faults.add("community", "audit.broken.community");
        }
        var actor = login.isBlank() ? java.util.Optional.<java.util.UUID>empty() : staffing.account(login.strip());
        if (!login.isBlank() && actor.isEmpty()) {
            faults.add("login", "audit.broken.login");
        }
        if (!faults.isEmpty()) {
            return page(filter, login, faults, web, act);
        }
        return new ModelAndView("redirect:" + actor.map(filter::of).orElseGet(() -> filter.address(null)));
    }

    /** From where that was done. It is asked for and not linked to, since the look itself is written down. */
    @PostMapping("/admin/audit/{code}/{seq}/addresses")
    ModelAndView address(@PathVariable String code, @PathVariable long seq, HttpServletRequest web, Act act) {
        require(act);
        var entry = query.one(code, seq, screens.of(web)).orElseThrow(NotFound::new);
        var model = new HashMap<String, Object>(Map.of("entry", entry, "rail", rail.administration(act.by())));
        show.of(code, seq, act).ifPresent(shown -> model.put("shown", shown));
        return new ModelAndView("audit/AddressPage", model);
    }

    private static void require(Act act) {
        if (!act.by().has(Role.AUDIT_ADMIN)) {
            throw new NotFound();
        }
    }

    private ModelAndView page(AuditFilter filter, String login, Faults faults, HttpServletRequest web, Act act) {
        return new ModelAndView(
                "audit/AuditPage",
                Map.of(
                        "page", query.of(filter, screens.of(web), rail.administration(act.by())),
                        "login", login,
                        "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
