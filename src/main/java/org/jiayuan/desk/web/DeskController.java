package org.jiayuan.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.YearIsMissing;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk}: everything that waits for me. */
@Controller
class DeskController {

    private final DeskPage.Query query;
    private final Screens screens;
    private final Calendars calendars;

    DeskController(DeskPage.Query query, Screens screens, Calendars calendars) {
        this.query = query;
        this.screens = screens;
        this.calendars = calendars;
    }

    @GetMapping("/desk")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Act act) {
        var page = query.of(act, kind, after, screens.of(request));
        return new ModelAndView("desk/DeskPage", Map.of("page", page, "missing", missing(act)));
    }

    /** The year whose days off somebody should import; 0 if none is missing, or she can do nothing about it. */
    private int missing(Act act) {
        return act.by().has(Role.SYSTEM_ADMIN, Role.HEAD)
                ? YearIsMissing.on(act.day(), calendars.current()).orElse(0)
                : 0;
    }
}
