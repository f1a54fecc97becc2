package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jiayuan.council.Secretary;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/council}: the councils somebody keeps the papers of, or looks after. */
@Controller
class DeskCouncilsController {

    private final Divisions divisions;
    private final Secretary secretary;
    private final DeskCouncilsPage.Query query;
    private final Rail rail;
    private final Screens screens;

    DeskCouncilsController(
            Divisions divisions, Secretary secretary, DeskCouncilsPage.Query query, Rail rail, Screens screens) {
        this.divisions = divisions;
        this.secretary = secretary;
        this.query = query;
        this.rail = rail;
        this.screens = screens;
    }

    @GetMapping("/desk/council")
    ModelAndView list(HttpServletRequest request, Act act) {
        if (!act.by().has(Role.CLERK, Role.HEAD, Role.LEAD)) {
            throw new NotFound();
        }
        var hers = divisions.communities().stream()
                .filter(community -> secretary.reads(act.by(), community.code()))
                .toList();
        if (hers.size() == 1) {
            return new ModelAndView("redirect:/desk/council/" + hers.getFirst().code());
        }
        return new ModelAndView(
                "council/DeskCouncilsPage",
                Map.of(
                        "page",
                        query.of(rail.of(act.by()), hers, screens.of(request).english(), act.day())));
    }
}
