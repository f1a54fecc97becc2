package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.RetireTemplate;
import org.jiayuan.matter.WriteTemplate;
import org.jiayuan.matter.WriteTemplate.Draft;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/templates}: what is often answered. */
@Controller
class TemplatesController {

    private static final String PATH = "/desk/templates";
    private static final int LONGEST = 4000;

    private final TemplatesPage.Query query;
    private final WriteTemplate write;
    private final RetireTemplate retire;
    private final Screens screens;

    TemplatesController(TemplatesPage.Query query, WriteTemplate write, RetireTemplate retire, Screens screens) {
        this.query = query;
        this.write = write;
        this.retire = retire;
        this.screens = screens;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Act act) {
        if (!act.by().has(Role.GRID_MEMBER, Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return page(category, after, new Filled(new Faults(), Map.of()), request, act);
    }

    @PostMapping(PATH)
    ModelAndView write(HttpServletRequest request, Act act) {
        return save(null, request, act);
    }

    @PostMapping(PATH + "/{id}/edits")
    ModelAndView edit(@PathVariable UUID id, HttpServletRequest request, Act act) {
        return save(id, request, act);
    }

    @PostMapping(PATH + "/{id}/retirements")
    ModelAndView retire(@PathVariable UUID id, Act act) {
        retire.of(id, act);
        return new ModelAndView("redirect:" + PATH);
    }

    private ModelAndView save(@Nullable UUID id, HttpServletRequest request, Act act) {
        var faults = new Faults();
        var typed = new HashMap<String, String>();
        for (var field : new String[] {"unit", "category", "name", "text"}) {
            typed.put(field, faults.text(field, request.getParameter(field), false, LONGEST));
        }
        typed.put("form", id == null ? "new" : id.toString());
        if (faults.isEmpty()) {
            try {
                write.of(
                        id,
                        new Draft(
                                unit(value(typed, "unit")),
                                value(typed, "category").isEmpty() ? null : value(typed, "category"),
                                value(typed, "name"),
                                value(typed, "text")),
                        act);
                return new ModelAndView("redirect:" + PATH);
            } catch (RuleBroken broken) {
                faults = Faults.of(broken);
            }
        }
        return page("", null, new Filled(faults, typed), request, act);
    }

    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private static @Nullable UUID unit(String typed) {
        return typed.isEmpty() ? null : Uuids.read(typed).orElseThrow(NotFound::new);
    }

    private ModelAndView page(
            String category, @Nullable String after, Filled filled, HttpServletRequest request, Act act) {
        return new ModelAndView(
                "matter/TemplatesPage",
                Map.of("page", query.of(act.by(), category, after, filled, screens.of(request))),
                filled.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
