package org.jiayuan.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.division.Division.Level;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jiayuan.unit.web.UnitsPage.Query.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/units}: the units somebody works in or keeps, and a new one. */
@Controller
class UnitsController {

    private final UnitsPage.Query query;
    private final OpenUnit open;
    private final Keeping keeping;
    private final Units units;
    private final Divisions divisions;
    private final Screens screens;

    UnitsController(
            UnitsPage.Query query, OpenUnit open, Keeping keeping, Units units, Divisions divisions, Screens screens) {
        this.query = query;
        this.open = open;
        this.keeping = keeping;
        this.units = units;
        this.divisions = divisions;
        this.screens = screens;
    }

    @GetMapping("/desk/units")
    ModelAndView show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Act act) {
        return page(new Filter(kind, q, closed, after), UnitForm.empty(), HttpStatus.OK, request, act);
    }

    @PostMapping("/desk/units")
    ModelAndView open(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String division,
            HttpServletRequest request,
            Act act) {
        if (keeping.scopes(act.by()).isEmpty()) {
            throw new NotFound();
        }
        var form = UnitForm.of(request);
        var chosen = kind(kind);
        if (chosen.isEmpty()) {
            form.faults().add("kind", "platform.fault.choose");
        }
        if (division.isEmpty() || !keeping.keepsIn(division, act.by())) {
            form.faults().add("division", "platform.fault.choose");
        }
        if (form.faults().isEmpty() && chosen.isPresent()) {
            try {
                var id = Uuid7.at(act.at());
                open.as(form.unit(id, chosen.get(), above(chosen.get(), division), division, act.day(), null), act);
                return new ModelAndView("redirect:/desk/units/" + id);
            } catch (RuleBroken broken) {
                form = form.with(Faults.of(broken));
            }
        }
        return page(new Filter("", "", false, null), form, HttpStatus.UNPROCESSABLE_CONTENT, request, act);
    }

    private static Optional<Unit.Kind> kind(String typed) {
        return Arrays.stream(Unit.Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst();
    }

    /** One level up: the station or office of its division, or for one of those that of the division around it. */
    private @Nullable UUID above(Unit.Kind kind, String code) {
        var path = divisions.path(code).reversed();
        return path.stream()
                .skip(kind.intake() ? 1 : 0)
                .flatMap(division -> units.of(division.code(), office(division.level())).stream())
                .map(Unit::id)
                .findFirst()
                .orElse(null);
    }

    private static Unit.Kind office(Level level) {
        return switch (level) {
            case PROVINCE, CITY, DISTRICT -> Unit.Kind.DISTRICT;
            case SUB_DISTRICT -> Unit.Kind.SUB_DISTRICT;
            case COMMUNITY, VIRTUAL -> Unit.Kind.STATION;
        };
    }

    private ModelAndView page(Filter filter, UnitForm form, HttpStatus status, HttpServletRequest request, Act act) {
        return new ModelAndView(
                "unit/UnitsPage", Map.of("page", query.of(act.by(), filter, form, screens.of(request))), status);
    }
}
