package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.GridCell;
import org.jiayuan.division.Places;
import org.jiayuan.matter.TryDispatch;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Categories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/dispatch}: who would get it, and why. */
@Controller
class DispatchTrialController {

    private final TryDispatch trial;
    private final Divisions divisions;
    private final Places places;
    private final Categories categories;
    private final Rail rail;
    private final Screens screens;

    DispatchTrialController(
            TryDispatch trial, Divisions divisions, Places places, Categories categories, Rail rail, Screens screens) {
        this.trial = trial;
        this.divisions = divisions;
        this.places = places;
        this.categories = categories;
        this.rail = rail;
        this.screens = screens;
    }

    @GetMapping("/desk/dispatch")
    ModelAndView show(
            @RequestParam(defaultValue = "") String community,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "") String category,
            HttpServletRequest request,
            Act act) {
        if (!act.by().has(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        var screen = screens.of(request);
        var cells = places.cells(community).stream()
                .map(GridCell::id)
                .map(GridCell.CellId::cell)
                .toList();
        var known = cells.contains(cell) ? cell : "";
        var model = new HashMap<String, Object>();
        model.put("rail", rail.of(act.by()));
        model.put("communities", divisions.communities());
        model.put("cells", cells);
        model.put("categories", categories.on(act.day()));
        model.put("chosen", List.of(community, known, category));
        if (!community.isEmpty() && !category.isEmpty()) {
            model.put("answer", trial.of(community, known, category, screen));
        }
        return new ModelAndView("matter/DispatchTrialPage", model);
    }
}
