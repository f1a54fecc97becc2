package org.jiayuan.identity.web;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.identity.BindSubject;
import org.jiayuan.identity.CloseAccount;
import org.jiayuan.identity.IdentitySettings;
import org.jiayuan.identity.NameStaff;
import org.jiayuan.identity.ReopenAccount;
import org.jiayuan.identity.Separation;
import org.jiayuan.identity.SetPassword;
import org.jiayuan.identity.SetSecondFactor;
import org.jiayuan.identity.UnlockAccount;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Rail;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/accounts/{id}}: one account of staff, and what administrators do with it. */
@Controller
@RequestMapping("/admin/accounts/{id}")
class AccountController {

    private final AccountPage.Query query;
    private final SetPassword password;
    private final SetSecondFactor secondFactor;
    private final UnlockAccount unlock;
    private final CloseAccount close;
    private final ReopenAccount reopen;
    private final NameStaff name;
    private final BindSubject subject;
    private final IdentitySettings settings;
    private final Rail rail;

    AccountController(
            AccountPage.Query query,
            SetPassword password,
            SetSecondFactor secondFactor,
            UnlockAccount unlock,
            CloseAccount close,
            ReopenAccount reopen,
            NameStaff name,
            BindSubject subject,
            IdentitySettings settings,
            Rail rail) {
        this.query = query;
        this.password = password;
        this.secondFactor = secondFactor;
        this.unlock = unlock;
        this.close = close;
        this.reopen = reopen;
        this.name = name;
        this.subject = subject;
        this.settings = settings;
        this.rail = rail;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Act act, Look look) {
        return page(id, act, look, new Faults());
    }

    @PostMapping("/passwords")
    ModelAndView reset(@PathVariable UUID id, Act act, Look look) {
        var page = query.of(id, null, act, look, rail.administration(act.by()));
        return new ModelAndView(
                "identity/NewPasswordPage",
                Map.of(
                        "rail", page.rail(),
                        "account", id,
                        "login", page.login(),
                        "password", password.reset(id, act),
                        "made", false));
    }

    @PostMapping("/unlocks")
    String unlock(@PathVariable UUID id, Act act) {
        unlock.of(id, act);
        return back(id);
    }

    @PostMapping("/second-factor-resets")
    String resetSecondFactor(@PathVariable UUID id, Act act) {
        secondFactor.take(id, act);
        return back(id);
    }

    @PostMapping("/names")
    ModelAndView name(
            @PathVariable UUID id, @RequestParam(name = "name", defaultValue = "") String called, Act act, Look look) {
        try {
            name.as(id, called, act);
            return new ModelAndView(back(id));
        } catch (RuleBroken broken) {
            return page(id, act, look, Faults.of(broken)).addObject("typed", called);
        }
    }

    @PostMapping("/subjects")
    ModelAndView bind(
            @PathVariable UUID id, @RequestParam(name = "subject", defaultValue = "") String who, Act act, Look look) {
        try {
            subject.to(id, who, act);
            return new ModelAndView(back(id));
        } catch (RuleBroken broken) {
            return page(id, act, look, Faults.of(broken));
        }
    }

    @PostMapping("/closures")
    ModelAndView close(@PathVariable UUID id, Act act, Look look) {
        try {
            close.of(id, act);
            return new ModelAndView(back(id));
        } catch (RuleBroken broken) {
            return page(id, act, look, Faults.of(broken));
        }
    }

    @PostMapping("/reopenings")
    String reopen(@PathVariable UUID id, Act act) {
        reopen.of(id, act);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/admin/accounts/" + id;
    }

    private ModelAndView page(UUID id, Act act, Look look, Faults faults) {
        if (!Separation.sees(act.by())) {
            throw new NotFound();
        }
        return new ModelAndView(
                "identity/AccountPage",
                Map.of(
                        "page",
                        query.of(id, null, act, look, rail.administration(act.by())),
                        "faults",
                        faults,
                        "provider",
                        settings.oidc().configured() ? settings.oidc().name() : "",
                        "subject",
                        settings.oidc().configured() ? subject.of(id).orElse("") : ""),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
