package org.jiayuan.desk.web;

import java.util.Map;
import org.jiayuan.platform.Rail;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin}: what one may administer, nothing for those who administer nothing. */
@Controller
class AdminController {

    private final Rail rail;

    AdminController(Rail rail) {
        this.rail = rail;
    }

    @GetMapping("/admin")
    ModelAndView show(Actor actor) {
        var links = rail.administration(actor);
        if (links.isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView("desk/AdminPage", Map.of("rail", links));
    }
}
