package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Map;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/figures}: a month in figures. */
@Controller
class FiguresController {

    private final FiguresPage.Query query;
    private final Screens screens;

    FiguresController(FiguresPage.Query query, Screens screens) {
        this.query = query;
        this.screens = screens;
    }

    @Bean
    static RailLink figuresLink() {
        return new RailLink("matter.figures", "/desk/figures", 900, FiguresPage.READERS, "list-details");
    }

    @GetMapping("/desk/figures")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String month,
            HttpServletRequest request,
            Act act) {
        var wanted = month != null && month.matches("20\\d{2}-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : null;
        var code = division == null || division.isBlank() ? null : division;
        var page = query.of(code, wanted, act, screens.of(request));
        return new ModelAndView("matter/FiguresPage", Map.of("page", page));
    }
}
