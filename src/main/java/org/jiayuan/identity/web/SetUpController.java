package org.jiayuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jiayuan.identity.SetUpAccount;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/set-up}: somebody with a set-up code chooses her password and goes on to her authenticator. */
@Controller
class SetUpController {

    private final SetUpAccount setUp;
    private final Sessions sessions;

    SetUpController(SetUpAccount setUp, Sessions sessions) {
        this.setUp = setUp;
        this.sessions = sessions;
    }

    @GetMapping("/staff/set-up")
    ModelAndView show() {
        return page("", new Faults());
    }

    @PostMapping("/staff/set-up")
    ModelAndView set(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String again,
            HttpServletRequest web,
            HttpServletResponse response,
            Act act) {
        try {
            var account = setUp.with(
                    login, code, password, again, ClientAddress.of(web), act.comingFrom(ClientAddress.whole(web)));
            sessions.begin(account, web, response);
            return new ModelAndView("redirect:/staff/second-factor");
        } catch (RuleBroken broken) {
            return page(login, Faults.of(broken));
        }
    }

    private static ModelAndView page(String login, Faults faults) {
        return new ModelAndView(
                "identity/SetUpPage",
                Map.of("login", login, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
