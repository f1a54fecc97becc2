package org.jiayuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jiayuan.identity.Phone;
import org.jiayuan.identity.RequestCode;
import org.jiayuan.identity.SignInResident;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.LocalAddress;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.TooOften;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /sign-in}: a resident signs in, or opens her account, with a code sent to her phone. */
@Controller
class SignInController {

    private final RequestCode request;
    private final SignInResident signIn;
    private final Sessions sessions;

    SignInController(RequestCode request, SignInResident signIn, Sessions sessions) {
        this.request = request;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam(defaultValue = "/my") String next) {
        return page("", next, false, new Faults());
    }

    @PostMapping("/sign-in/codes")
    ModelAndView send(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "/my") String next,
            HttpServletRequest web,
            HttpServletResponse response,
            Act act) {
        try {
            request.to(Phone.of(phone), ClientAddress.of(web), Look.of(web).locale(), act.at());
            return page(phone, next, true, new Faults());
        } catch (RuleBroken broken) {
            return page(phone, next, false, Faults.of(broken));
        } catch (TooOften often) {
            response.setHeader("Retry-After", Long.toString(often.seconds()));
            var page = page(phone, next, false, Faults.of("phone", often));
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "/my") String next,
            HttpServletRequest web,
            HttpServletResponse response,
            Act act) {
        try {
            var account = signIn.with(Phone.of(phone), code, Look.of(web).locale(), act);
            sessions.begin(account, web, response);
            return new ModelAndView("redirect:" + LocalAddress.or(next, "/my"));
        } catch (RuleBroken broken) {
            return page(phone, next, !broken.field().equals("phone"), Faults.of(broken));
        }
    }

    private static ModelAndView page(String phone, String next, boolean sent, Faults faults) {
        return new ModelAndView(
                "identity/SignInPage",
                Map.of("phone", phone, "next", LocalAddress.or(next, "/my"), "sent", sent, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest web) {
        sessions.end(web);
        return "redirect:/";
    }
}
