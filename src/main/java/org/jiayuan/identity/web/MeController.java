package org.jiayuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jiayuan.identity.LiveSessions;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Rail;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/me}: a staff member's own account. */
@Controller
class MeController {

    private final AccountPage.Query query;
    private final LiveSessions sessions;
    private final Rail rail;

    MeController(AccountPage.Query query, LiveSessions sessions, Rail rail) {
        this.query = query;
        this.sessions = sessions;
        this.rail = rail;
    }

    @GetMapping("/desk/me")
    ModelAndView show(HttpServletRequest web, Act act, Look look) {
        var me = Objects.requireNonNull(act.by().account());
        return new ModelAndView(
                "identity/MePage",
                Map.of("page", query.of(me, web.getSession().getId(), act, look, rail.of(act.by()))));
    }

    @PostMapping("/desk/me/session-endings")
    String endOthers(HttpServletRequest web, Act act) {
        sessions.end(
                Objects.requireNonNull(act.by().account()), web.getSession().getId());
        return "redirect:/desk/me";
    }
}
