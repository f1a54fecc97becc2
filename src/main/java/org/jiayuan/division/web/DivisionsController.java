package org.jiayuan.division.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.RedrawDivision;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.TypedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/divisions}: the district's divisions with their codes and dates, and how one is redrawn. */
@Controller
class DivisionsController {

    private final Divisions divisions;
    private final DivisionPage.Query query;
    private final RedrawDivision redraw;
    private final Rail rail;

    DivisionsController(Divisions divisions, DivisionPage.Query query, RedrawDivision redraw, Rail rail) {
        this.divisions = divisions;
        this.query = query;
        this.redraw = redraw;
        this.rail = rail;
    }

    @GetMapping("/admin/divisions")
    ModelAndView list(@RequestParam(defaultValue = "") String find, Actor actor) {
        var links = require(actor);
        var groups = new LinkedHashMap<Division, List<Division>>();
        if (find.isBlank()) {
            divisions
                    .childrenOf(divisions.home().code())
                    .forEach(sub -> groups.put(sub, divisions.childrenOf(sub.code())));
        }
        var found = find.isBlank() ? List.<Division>of() : divisions.search(find, 30);
        return new ModelAndView(
                "division/DivisionsPage", Map.of("rail", links, "find", find, "groups", groups, "found", found));
    }

    @GetMapping("/admin/divisions/{code}")
    ModelAndView show(@PathVariable String code, Act act) {
        return new ModelAndView("division/DivisionPage", Map.of("page", query.of(code, act.day(), require(act.by()))));
    }

    @GetMapping("/admin/divisions/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String predecessor, Actor actor) {
        return form(require(actor), new RedrawForm("", "", predecessor, "", "on"), new Faults());
    }

    @PostMapping("/admin/divisions")
    ModelAndView enter(@ModelAttribute RedrawForm typed, Act act) {
        var links = require(act.by());
        var form = typed.whole();
        var faults = new Faults();
        var code = faults.text("code", form.code(), true, 12);
        var name = faults.text("name", form.name(), true, 30);
        var before = faults.text("predecessors", form.predecessors(), true, 300);
        var from = day(form.from(), faults);
        if (!faults.isEmpty()) {
            return form(links, form, faults);
        }
        try {
            var predecessors = Arrays.stream(before.split("[\\s,，、;；]+"))
                    .filter(one -> !one.isEmpty())
                    .toList();
            redraw.as(code, name, predecessors, from, form.takesCells(), act);
            return new ModelAndView("redirect:/admin/divisions/" + code);
        } catch (RuleBroken broken) {
            return form(links, form, Faults.of(broken));
        }
    }

    static LocalDate day(@Nullable String typed, Faults faults) {
        try {
            return TypedDay.of(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException noDay) {
            faults.add("from", "division.broken.day");
            return LocalDate.MIN;
        }
    }

    private static ModelAndView form(List<RailLink> rail, RedrawForm form, Faults faults) {
        return new ModelAndView(
                "division/RedrawPage",
                Map.of("rail", rail, "form", form, "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<RailLink> require(Actor actor) {
        if (!actor.has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return rail.administration(actor);
    }
}
