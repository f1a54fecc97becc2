package org.jiayuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jiayuan.identity.Account;
import org.jiayuan.identity.IdentitySettings;
import org.jiayuan.identity.SignInStaff;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.LocalAddress;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/sign-in}: staff sign in with login and password, then with their second factor. */
@Controller
class StaffSignInController {

    private final SignInStaff signIn;
    private final Sessions sessions;
    private final IdentitySettings settings;

    StaffSignInController(SignInStaff signIn, Sessions sessions, IdentitySettings settings) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping("/staff/sign-in")
    ModelAndView show(
            @RequestParam(defaultValue = "/desk") String next,
            @RequestParam(required = false) @Nullable String provider) {
        var faults = new Faults();
        if (provider != null) {
            faults.add(
                    "",
                    switch (provider) {
                        case "dormant" -> "identity.broken.dormant";
                        case "away" -> "identity.broken.provider-away";
                        default -> "identity.broken.provider";
                    });
        }
        return page("", next, false, faults);
    }

    @GetMapping("/staff/sign-in/second-factor")
    ModelAndView second(HttpServletRequest web) {
        return sessions.halfway(web).isEmpty()
                ? new ModelAndView("redirect:/staff/sign-in")
                : page("", "/desk", true, new Faults());
    }

    @PostMapping("/staff/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(defaultValue = "/desk") String next,
            HttpServletRequest web,
            HttpServletResponse response,
            Act act) {
        try {
            var account = signIn.with(login, password, ClientAddress.of(web), from(web, act));
            if (account.hasSecondFactor()) {
                sessions.halfway(account, web);
                return page(login, next, true, new Faults());
            }
            return begin(account, next, web, response);
        } catch (RuleBroken broken) {
            return page(login, next, false, Faults.of(broken));
        }
    }

    @PostMapping("/staff/sign-in/second-factor")
    ModelAndView second(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "/desk") String next,
            HttpServletRequest web,
            HttpServletResponse response,
            Act act) {
        var halfway = sessions.halfway(web);
        if (halfway.isEmpty()) {
            return new ModelAndView("redirect:/staff/sign-in");
        }
        try {
            return begin(
                    signIn.withSecond(halfway.get(), code, ClientAddress.of(web), from(web, act)), next, web, response);
        } catch (RuleBroken broken) {
            return page("", next, true, Faults.of(broken));
        }
    }

    private static Act from(HttpServletRequest web, Act act) {
        return act.comingFrom(ClientAddress.whole(web));
    }

    private ModelAndView begin(Account account, String next, HttpServletRequest web, HttpServletResponse response) {
        boolean provider = Sessions.isByProvider(web);
        sessions.begin(account, web, response);
        if (provider) {
            sessions.byProvider(web);
        }
        var target = account.mustChangePassword() && !provider ? "/staff/password" : LocalAddress.or(next, "/desk");
        return new ModelAndView("redirect:" + target);
    }

    private ModelAndView page(String login, String next, boolean second, Faults faults) {
        var model = new HashMap<String, Object>(
                Map.of("login", login, "next", LocalAddress.or(next, "/desk"), "second", second, "faults", faults));
        model.put("provider", settings.oidc().configured() ? settings.oidc().name() : "");
        return new ModelAndView(
                "identity/StaffSignInPage", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
