package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.Conventions;
import org.jiayuan.council.meeting.ReadMinutes;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/sheets/{sheet}}: a meeting, a resolution, a convention on paper. */
@Controller
class MeetingSheetController {

    private static final List<String> OF_MEETING = List.of("notice", "roll", "minutes", "votes", "ballot");
    private static final List<String> OF_RESOLUTION = List.of("resolution", "opinion", "supervise");

    private final Secretary secretary;
    private final Units units;
    private final MeetingPage.Query meetings;
    private final ResolutionPage.Query resolutions;
    private final ReadMinutes minutes;
    private final Conventions conventions;
    private final Screens screens;

    MeetingSheetController(
            Secretary secretary,
            Units units,
            MeetingPage.Query meetings,
            ResolutionPage.Query resolutions,
            ReadMinutes minutes,
            Conventions conventions,
            Screens screens) {
        this.secretary = secretary;
        this.units = units;
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.minutes = minutes;
        this.conventions = conventions;
        this.screens = screens;
    }

    @GetMapping("/desk/council/{code}/meetings/{reference}/sheets/{sheet}")
    ModelAndView meeting(
            @PathVariable String code, @PathVariable String reference, @PathVariable String sheet, Act act) {
        var model = model(code, sheet, OF_MEETING, act);
        var id = MeetingAddress.meeting(code, reference);
        model.put("page", meetings.of(id, MeetingAddress.desk(id), null, new Faults(), Map.of(), act));
        model.put("minutes", minutes.of(id).map(kept -> kept.text()).orElse(""));
        if (sheet.equals("minutes") && Objects.equals(model.get("minutes"), "")) {
            throw new NotFound();
        }
        return new ModelAndView("council/MeetingSheetPage", model);
    }

    @GetMapping("/desk/council/{code}/resolutions/{reference}/sheets/{sheet}")
    ModelAndView resolution(
            @PathVariable String code,
            @PathVariable String reference,
            @PathVariable String sheet,
            HttpServletRequest request,
            Act act) {
        var model = model(code, sheet, OF_RESOLUTION, act);
        var page = resolutions.of(MeetingAddress.resolution(code, reference), screens.of(request));
        if (sheet.equals("supervise") && page.resolution().overdueSince() == null) {
            throw new NotFound();
        }
        model.put("page", page);
        return new ModelAndView("council/ResolutionSheetPage", model);
    }

    @GetMapping("/desk/council/{code}/conventions/{version}/sheet")
    ModelAndView convention(@PathVariable String code, @PathVariable String version, Act act) {
        var model = model(code, "convention", List.of("convention"), act);
        if (!version.matches("\\d{1,6}")) {
            throw new NotFound();
        }
        model.put(
                "convention", conventions.find(code, Integer.parseInt(version)).orElseThrow(NotFound::new));
        return new ModelAndView("council/ConventionSheetPage", model);
    }

    private HashMap<String, Object> model(String code, String sheet, List<String> sheets, Act act) {
        if (!code.matches("\\d{12}") || !secretary.reads(act.by(), code) || !sheets.contains(sheet)) {
            throw new NotFound();
        }
        var model = new HashMap<String, Object>();
        model.put("sheet", sheet);
        model.put("from", units.get(secretary.unit(code)).name());
        return model;
    }
}
