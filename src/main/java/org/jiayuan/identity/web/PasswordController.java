package org.jiayuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.identity.Account;
import org.jiayuan.identity.FindAccount;
import org.jiayuan.identity.LiveSessions;
import org.jiayuan.identity.SetPassword;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/password}: a staff member chooses her own password, and is signed out wherever else she was. */
@Controller
class PasswordController {

    private final SetPassword set;
    private final LiveSessions sessions;
    private final FindAccount find;

    PasswordController(SetPassword set, LiveSessions sessions, FindAccount find) {
        this.set = set;
        this.find = find;
        this.sessions = sessions;
    }

    @GetMapping("/staff/password")
    ModelAndView show(Act act) {
        var me = act.by().account();
        return me == null ? new ModelAndView("redirect:/staff/sign-in") : page(me, new Faults());
    }

    @PostMapping("/staff/password")
    ModelAndView choose(
            @RequestParam(required = false) @Nullable String old,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String again,
            HttpServletRequest web,
            Act act) {
        var me = act.by().account();
        if (me == null) {
            throw new NotFound();
        }
        try {
            set.choose(me, old, password, again, act);
            sessions.end(me, web.getSession().getId());
            web.changeSessionId();
            return new ModelAndView("redirect:/desk");
        } catch (RuleBroken broken) {
            return page(me, Faults.of(broken));
        }
    }

    private ModelAndView page(UUID me, Faults faults) {
        boolean must = find.staff(me).map(Account::mustChangePassword).orElse(false);
        return new ModelAndView(
                "identity/PasswordPage",
                Map.of("must", must, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
