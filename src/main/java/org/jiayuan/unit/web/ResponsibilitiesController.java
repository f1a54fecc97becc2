package org.jiayuan.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.Responsibility;
import org.jiayuan.unit.web.ResponsibilitiesPage.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/responsibilities}: which unit answers which category where, from a day on. */
@Controller
class ResponsibilitiesController {

    private static final String PATH = "/desk/responsibilities";

    private final ResponsibilitiesPage.Query query;
    private final Responsibility responsibility;
    private final Keeping keeping;
    private final Screens screens;

    ResponsibilitiesController(
            ResponsibilitiesPage.Query query, Responsibility responsibility, Keeping keeping, Screens screens) {
        this.query = query;
        this.responsibility = responsibility;
        this.keeping = keeping;
        this.screens = screens;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Act act) {
        if (!act.by().has(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return page(new Filter(category, area, past), after, ResponsibilityForm.empty(act.day()), request, act);
    }

    @PostMapping(PATH)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            Act act) {
        requireArea(area, act);
        var form = ResponsibilityForm.of(category, area, unit, from);
        if (form.faults().isEmpty()) {
            try {
                responsibility.enter(
                        category, area, form.unitId().orElseThrow(), form.day().orElseThrow(), act);
                return new ModelAndView("redirect:" + PATH + "?category=" + category);
            } catch (RuleBroken broken) {
                form = form.with(Faults.of(broken));
            }
        }
        return page(new Filter(category, "", false), null, form, request, act);
    }

    @PostMapping(PATH + "/ends")
    ModelAndView end(
            @RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String area, Act act) {
        requireArea(area, act);
        responsibility.end(category, area, act.day(), act);
        return new ModelAndView("redirect:" + PATH + "?category=" + category);
    }

    /** Whoever keeps something may leave the area out and be told; an area of somebody else's does not exist. */
    private void requireArea(String area, Act act) {
        boolean hers = area.isEmpty()
                ? !keeping.scopes(act.by()).isEmpty()
                : area.matches("\\d{6,12}") && keeping.keepsIn(Responsibility.code(area), act.by());
        if (!hers) {
            throw new NotFound();
        }
    }

    private ModelAndView page(
            Filter filter, @Nullable String after, ResponsibilityForm form, HttpServletRequest request, Act act) {
        return new ModelAndView(
                "unit/ResponsibilitiesPage",
                Map.of("page", query.of(act.by(), filter, after, form, screens.of(request))),
                form.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
