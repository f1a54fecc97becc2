package org.jiayuan.audit.web;

import java.util.Map;
import org.jiayuan.platform.Rail;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/protection}: the controls of graded protection, for whoever administers and whoever assesses. */
@Controller
class ProtectionController {

    private final Rail rail;

    ProtectionController(Rail rail) {
        this.rail = rail;
    }

    @GetMapping("/admin/protection")
    ModelAndView show(Actor actor) {
        if (!actor.has(Control.READERS)) {
            throw new NotFound();
        }
        return new ModelAndView("audit/ProtectionPage", Map.of("rail", rail.administration(actor)));
    }
}
