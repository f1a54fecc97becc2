package org.jiayuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.identity.ChooseNickname;
import org.jiayuan.identity.FindAccount;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /my/nickname}, {@code /my/sign-outs}: what one changes about one's own account. */
@Controller
class MyAccountController {

    private static final int SHOWN = 40;

    private final FindAccount find;
    private final ChooseNickname choose;
    private final Sessions sessions;

    MyAccountController(FindAccount find, ChooseNickname choose, Sessions sessions) {
        this.find = find;
        this.choose = choose;
        this.sessions = sessions;
    }

    @GetMapping("/my/nickname")
    ModelAndView nickname(Act act) {
        var account = find.by(me(act)).orElseThrow(NotFound::new);
        return page(Objects.requireNonNullElse(account.nickname(), ""), new Faults());
    }

    @PostMapping("/my/nickname")
    ModelAndView choose(@RequestParam(defaultValue = "") String nickname, Act act) {
        try {
            choose.as(me(act), nickname.strip(), act);
            return new ModelAndView("redirect:/my");
        } catch (RuleBroken broken) {
            var typed = nickname.length() > SHOWN ? nickname.substring(0, SHOWN) : nickname;
            return page(typed, Faults.of(broken));
        }
    }

    private static ModelAndView page(String nickname, Faults faults) {
        return new ModelAndView(
                "identity/NicknamePage",
                Map.of("nickname", nickname, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/my/sign-outs")
    String signOutEverywhere(HttpServletRequest web, Act act) {
        var me = me(act);
        sessions.end(web);
        sessions.endAll(me);
        return "redirect:/sign-in";
    }

    private static UUID me(Act act) {
        var account = act.by().account();
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
