package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.AssignMatters;
import org.jiayuan.matter.AssignMatters.Assigned;
import org.jiayuan.matter.AssignMatters.Ticked;
import org.jiayuan.matter.Labels;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/assignments}: several matters to one unit, one line for each of what became of it. */
@Controller
class AssignmentController {

    private static final int MOST = 100;
    private static final String RULE = "rule";

    private final AssignMatters assign;
    private final Divisions divisions;
    private final Units units;

    AssignmentController(AssignMatters assign, Divisions divisions, Units units) {
        this.assign = assign;
        this.divisions = divisions;
        this.units = units;
    }

    /** What the rows that were ticked are, and whom to send them to. */
    @GetMapping("/desk/assignments/new")
    ModelAndView choose(@RequestParam(required = false) @Nullable List<String> matter, Act act) {
        require(act);
        return page(assign.ticked(ids(matter), act), new Faults());
    }

    private static void require(Act act) {
        if (!act.by().has(Role.CLERK, Role.HEAD)) {
            throw new NotFound();
        }
    }

    private ModelAndView page(List<Ticked> ticked, Faults faults) {
        return new ModelAndView(
                "matter/AssignmentPage",
                Map.of("ticked", ticked, "units", units(ticked), "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<MatterId> ids(@Nullable List<String> references) {
        return references == null
                ? List.of()
                : references.stream()
                        .limit(MOST)
                        .map(reference -> reference.split("/", 2))
                        .filter(parts -> parts.length == 2)
                        .flatMap(parts -> Labels.reference(parts[0], parts[1]).stream())
                        .distinct()
                        .toList();
    }

    /** The units that work where those matters were registered, and above. */
    private List<Unit> units(List<Ticked> ticked) {
        var all = new LinkedHashMap<UUID, Unit>();
        ticked.stream()
                .map(one -> one.id().communityCode())
                .distinct()
                .flatMap(code -> divisions.path(code).reversed().stream())
                .flatMap(division -> units.of(division.code()).stream())
                .filter(Unit::answers)
                .forEach(unit -> all.put(unit.id(), unit));
        return List.copyOf(all.values());
    }

    @PostMapping("/desk/assignments")
    ModelAndView assign(
            @RequestParam(required = false) @Nullable List<String> matter,
            @RequestParam(defaultValue = "") String unit,
            HttpServletRequest request,
            RedirectAttributes after,
            Act act) {
        require(act);
        var ticked = sent(matter);
        var chosen = units(ticked).stream()
                .filter(one -> one.id().toString().equals(unit))
                .findFirst()
                .map(Unit::id);
        if (ticked.isEmpty() || (chosen.isEmpty() && !unit.equals(RULE))) {
            var faults = new Faults();
            if (ticked.isEmpty()) {
                faults.add("", "matter.broken.none-ticked");
            } else {
                faults.add("unit", "matter.broken.target");
            }
            var ids = ticked.stream().map(Ticked::id).toList();
            return page(assign.ticked(ids, act), faults);
        }
        after.addFlashAttribute("assigned", new ArrayList<>(assign.of(named(ticked, act), chosen.orElse(null), act)));
        return new ModelAndView("redirect:/desk/assignments");
    }

    /** What was sent, with the revisions the page had seen. */
    private static List<Ticked> sent(@Nullable List<String> references) {
        return references == null
                ? List.of()
                : references.stream()
                        .limit(MOST)
                        .flatMap(reference -> ticked(reference).stream())
                        .toList();
    }

    private static Optional<Ticked> ticked(String reference) {
        var parts = reference.split("/");
        return parts.length == 3 && parts[2].matches("\\d{1,6}")
                ? Labels.reference(parts[0], parts[1])
                        .map(id -> new Ticked(id, "", "", Integer.parseInt(parts[2]), true))
                : Optional.empty();
    }

    /** The same with their names, the revisions as they were sent; those she does not see are left out. */
    private List<Ticked> named(List<Ticked> sent, Act act) {
        var seen = new LinkedHashMap<MatterId, Integer>();
        sent.forEach(one -> seen.put(one.id(), one.seen()));
        return assign.ticked(List.copyOf(seen.keySet()), act).stream()
                .map(one -> new Ticked(one.id(), one.label(), one.title(), seen.getOrDefault(one.id(), 0), one.waits()))
                .toList();
    }

    /** What became of each; there is nothing to see here without having sent something. */
    @GetMapping("/desk/assignments")
    ModelAndView show(Model model, Act act) {
        require(act);
        return model.getAttribute("assigned") instanceof List<?> list && !list.isEmpty()
                ? new ModelAndView(
                        "matter/AssignedPage",
                        Map.of(
                                "assigned",
                                list.stream().map(Assigned.class::cast).toList()))
                : new ModelAndView("redirect:/desk/matters?state=dispatch");
    }
}
