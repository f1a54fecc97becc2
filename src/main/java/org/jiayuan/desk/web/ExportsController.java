package org.jiayuan.desk.web;

import java.util.Map;
import java.util.Set;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/exports}: who took what along. */
@Controller
class ExportsController {

    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.HEAD, Role.LEAD, Role.AUDIT_ADMIN);

    private final ExportsPage.Query query;

    ExportsController(ExportsPage.Query query) {
        this.query = query;
    }

    @Bean
    static RailLink exportsLink() {
        return new RailLink("desk.exports", "/desk/exports", 910, READERS, "download");
    }

    @GetMapping("/desk/exports")
    ModelAndView show(@RequestParam(required = false) @Nullable String before, Act act, Look look) {
        if (!act.by().has(READERS.toArray(Role[]::new))) {
            throw new NotFound();
        }
        return new ModelAndView("desk/ExportsPage", Map.of("page", query.of(before, act, look)));
    }
}
