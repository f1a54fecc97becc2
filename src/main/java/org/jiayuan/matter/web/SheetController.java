package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.matter.PrintSheet;
import org.jiayuan.matter.SheetKind;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/matters/{code}/{reference}/sheets/{kind}}: a matter on paper. */
@Controller
class SheetController {

    private final PrintSheet print;
    private final Calendars calendars;
    private final Screens screens;

    SheetController(PrintSheet print, Calendars calendars, Screens screens) {
        this.print = print;
        this.calendars = calendars;
        this.screens = screens;
    }

    @GetMapping("/desk/matters/{code}/{reference}/sheets/{kind}")
    ModelAndView show(
            @PathVariable String code,
            @PathVariable String reference,
            @PathVariable String kind,
            HttpServletRequest request,
            Act act) {
        var wanted = SheetKind.of(kind).orElseThrow(NotFound::new);
        var sheet = print.of(DeskMoves.id(code, reference), wanted, act, screens.of(request));
        int late = sheet.clock().isOverdue(act.at())
                ? Math.max(1, calendars.current().between(sheet.clock().dueDay(), act.day()))
                : 0;
        return new ModelAndView("matter/SheetPage", Map.of("sheet", sheet, "late", late));
    }
}
