package org.jiayuan.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
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

    DeskController(DeskPage.Query query, Screens screens) {
        this.query = query;
        this.screens = screens;
    }

    @GetMapping("/desk")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Act act) {
        var page = query.of(act, kind, after, screens.of(request));
        return new ModelAndView("desk/DeskPage", Map.of("page", page));
    }
}
