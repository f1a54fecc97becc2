package org.jiayuan.division.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jiayuan.division.CellsAreWrong;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.ImportCells;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.PlainText;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/cells}: grid cells are taken in from a file, after a look at what that would do. */
@Controller
class CellsController {

    private static final int MOST_CHARACTERS = 4_000_000;

    private final ImportCells importCells;
    private final Divisions divisions;
    private final Rail rail;

    CellsController(ImportCells importCells, Divisions divisions, Rail rail) {
        this.importCells = importCells;
        this.divisions = divisions;
        this.rail = rail;
    }

    @GetMapping("/admin/cells/new")
    ModelAndView blank(Act act) {
        return form(require(act), act.day().plusDays(1).toString(), new Faults(), List.of());
    }

    @PostMapping("/admin/cells/previews")
    ModelAndView preview(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Act act) {
        var links = require(act);
        var faults = new Faults();
        var json = file == null || file.isEmpty() ? text : read(file, faults);
        var day = DivisionsController.day(from, faults);
        check(json, faults);
        if (!faults.isEmpty()) {
            return form(links, from, faults, List.of());
        }
        try {
            var plan = importCells.plan(json, day, act);
            return new ModelAndView(
                    "division/CellsPreviewPage",
                    Map.of(
                            "rail", links,
                            "plan", plan,
                            "communities",
                                    plan.communities().stream()
                                            .map(divisions::get)
                                            .toList(),
                            "text", json,
                            "drawing",
                                    CellDrawing.of(
                                            plan.cells(), plan.communities().size() > 1)));
        } catch (RuleBroken broken) {
            return refused(links, from, broken);
        }
    }

    @PostMapping("/admin/cells")
    ModelAndView take(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String text, Act act) {
        var links = require(act);
        var faults = new Faults();
        var day = DivisionsController.day(from, faults);
        check(text, faults);
        if (!faults.isEmpty()) {
            return form(links, from, faults, List.of());
        }
        try {
            var plan = importCells.of(text, day, act);
            return new ModelAndView(
                    "redirect:/admin/divisions/" + plan.communities().getFirst());
        } catch (RuleBroken broken) {
            return refused(links, from, broken);
        }
    }

    private static void check(String json, Faults faults) {
        if (json.isBlank()) {
            faults.add("file", "platform.fault.missing");
        } else if (json.length() > MOST_CHARACTERS) {
            faults.add("file", "division.broken.large", MOST_CHARACTERS / 1_000_000);
        }
    }

    private static String read(MultipartFile file, Faults faults) {
        try {
            return PlainText.of(file.getBytes()).orElseGet(() -> {
                faults.add("file", "platform.fault.unreadable");
                return "";
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ModelAndView refused(List<RailLink> rail, String from, RuleBroken broken) {
        if (broken instanceof CellsAreWrong cells) {
            return form(rail, from, new Faults(), cells.all());
        }
        return form(rail, from, Faults.of(broken), List.of());
    }

    private static ModelAndView form(List<RailLink> rail, String from, Faults faults, List<CellsAreWrong.Wrong> wrong) {
        return new ModelAndView(
                "division/CellsPage",
                Map.of("rail", rail, "from", from, "faults", faults, "wrong", wrong),
                faults.isEmpty() && wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<RailLink> require(Act act) {
        if (!act.by().has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return rail.administration(act.by());
    }
}
