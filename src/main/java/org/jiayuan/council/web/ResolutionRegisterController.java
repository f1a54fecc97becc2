package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jiayuan.council.Secretary;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.TableFile;
import org.jiayuan.platform.TableFile.Format;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Units;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a council has resolved, as a file, and its year on a sheet (年度评议表). */
@Controller
class ResolutionRegisterController {

    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "words",
            "passed",
            "due",
            "overdue",
            "given",
            "subject",
            "level",
            "unit",
            "measure",
            "until",
            "done",
            "stage",
            "members",
            "residents");

    private final Secretary secretary;
    private final Divisions divisions;
    private final Units units;
    private final CouncilYearPage.Query years;
    private final Screens screens;

    ResolutionRegisterController(
            Secretary secretary, Divisions divisions, Units units, CouncilYearPage.Query years, Screens screens) {
        this.secretary = secretary;
        this.divisions = divisions;
        this.units = units;
        this.years = years;
        this.screens = screens;
    }

    @GetMapping("/desk/council/{code}/resolutions.xlsx")
    ResponseEntity<byte[]> export(@PathVariable String code, HttpServletRequest request, Act act) {
        reads(code, act);
        var screen = screens.of(request);
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.of(Format.XLSX, out, screen.say("council.resolutions"))) {
            file.row(COLUMNS.stream()
                    .map(column -> screen.say("council.resolutions." + column))
                    .toList());
            years.all(code, screen).forEach(line -> file.row(cells(line, screen)));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_TYPE, Format.XLSX.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"resolutions-" + code + "-" + act.day() + ".xlsx\"")
                .body(out.toByteArray());
    }

    @GetMapping("/desk/council/{code}/years/{year}/sheet")
    ModelAndView year(@PathVariable String code, @PathVariable String year, HttpServletRequest request, Act act) {
        reads(code, act);
        if (!year.matches("20\\d{2}")) {
            throw new NotFound();
        }
        return new ModelAndView(
                "council/CouncilYearSheetPage",
                Map.of(
                        "from", units.get(secretary.unit(code)).name(),
                        "page", years.of(code, Integer.parseInt(year), screens.of(request))));
    }

    private void reads(String code, Act act) {
        divisions.community(code);
        if (!secretary.reads(act.by(), code)) {
            throw new NotFound();
        }
    }

    private static List<Object> cells(CouncilYearPage.Line line, Screen screen) {
        var resolution = line.resolution().resolution();
        var opinion = resolution.opinion();
        var done = resolution.carriedOutAt();
        return List.of(
                line.resolution().label(),
                resolution.title(),
                resolution.words(),
                Shanghai.day(resolution.passedAt()),
                resolution.dueDay(),
                screen.say(resolution.overdueSince() == null ? "council.sheet.no" : "council.sheet.yes"),
                opinion == null ? "" : Shanghai.day(opinion.at()),
                opinion == null
                        ? ""
                        : screen.say("council.subject." + opinion.subject().key()),
                opinion == null ? "" : screen.say(opinion.level().key()),
                line.unit(),
                opinion == null ? "" : opinion.measure(),
                opinion == null ? "" : opinion.due(),
                done == null ? "" : Shanghai.day(done),
                screen.say(line.resolution().stage()),
                line.content("m"),
                line.content("r"));
    }
}
