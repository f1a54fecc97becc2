package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.Subject;
import org.jiayuan.council.meeting.AnswerResolution;
import org.jiayuan.council.meeting.Conventions;
import org.jiayuan.council.meeting.FileConvention;
import org.jiayuan.council.meeting.RaiseConvention;
import org.jiayuan.council.meeting.ReadResolutions;
import org.jiayuan.council.meeting.Resolution.Level;
import org.jiayuan.council.meeting.RightsCheck;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Facilities;
import org.jiayuan.division.Places;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.TypedDay;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/council/{code}/resolutions}: what will be done about a resolution; raised to a convention, filed. */
@Controller
@RequestMapping("/desk/council/{code}")
class ResolutionDeskController {

    private static final int SIZE = 30;

    private final Secretary secretary;
    private final Divisions divisions;
    private final ReadResolutions resolutions;
    private final ResolutionPage.Query query;
    private final AnswerResolution answer;
    private final RaiseConvention raise;
    private final FileConvention file;
    private final Conventions conventions;
    private final Units units;
    private final Places places;
    private final Facilities facilities;
    private final Rail rail;
    private final Screens screens;

    ResolutionDeskController(
            Secretary secretary,
            Divisions divisions,
            ReadResolutions resolutions,
            ResolutionPage.Query query,
            AnswerResolution answer,
            RaiseConvention raise,
            FileConvention file,
            Conventions conventions,
            Units units,
            Places places,
            Facilities facilities,
            Rail rail,
            Screens screens) {
        this.secretary = secretary;
        this.divisions = divisions;
        this.resolutions = resolutions;
        this.query = query;
        this.answer = answer;
        this.raise = raise;
        this.file = file;
        this.conventions = conventions;
        this.units = units;
        this.places = places;
        this.facilities = facilities;
        this.rail = rail;
        this.screens = screens;
    }

    @GetMapping("/resolutions")
    ModelAndView list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Act act) {
        var model = model(code, act);
        var found = resolutions.of(code, before == null ? null : ResolutionPage.Query.before(code, before), SIZE);
        model.put("lines", query.lines(found.items(), screens.of(request)));
        model.put("next", Optional.ofNullable(found.next()).orElse(""));
        return new ModelAndView("council/ResolutionsDeskPage", model);
    }

    @GetMapping("/resolutions/{reference}")
    ModelAndView show(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return show(code, reference, new Faults(), Map.of(), request, act);
    }

    @PostMapping("/resolutions/{reference}/opinions")
    ModelAndView answer(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        divisions.community(code);
        secretary.require(act, code);
        var id = MeetingAddress.resolution(code, reference);
        var typed = typed(request, "subject", "level", "unit", "measure", "due", "cell", "facility", "words");
        var faults = new Faults();
        var subject = one(Subject.values(), typed.get("subject"));
        var level = one(Level.values(), typed.get("level"));
        var unit = Uuids.read(typed.get("unit"));
        var due = day(typed.get("due"));
        if (subject.isEmpty()) {
            faults.add("subject", "council.broken.missing");
        }
        if (level.isEmpty()) {
            faults.add("level", "council.broken.missing");
        }
        if (unit.isEmpty()) {
            faults.add("unit", "council.broken.no-unit");
        }
        if (due.isEmpty()) {
            faults.add("due", "council.broken.measure-due");
        }
        if (typed.getOrDefault("measure", "").isBlank()) {
            faults.add("measure", "council.broken.missing");
        }
        if (!faults.isEmpty()) {
            return show(code, reference, faults, typed, request, act);
        }
        try {
            var where = new AnswerResolution.Where(
                    typed.getOrDefault("cell", ""),
                    typed.getOrDefault("facility", ""),
                    typed.getOrDefault("words", ""));
            answer.of(
                    id,
                    new AnswerResolution.Answer(
                            subject.get(),
                            level.get(),
                            unit.get(),
                            typed.getOrDefault("measure", ""),
                            due.get(),
                            where),
                    act);
            return new ModelAndView("redirect:/desk/council/" + code + "/resolutions/" + reference);
        } catch (RuleBroken broken) {
            return show(code, reference, Faults.of(broken), typed, request, act);
        }
    }

    @PostMapping("/resolutions/{reference}/conventions")
    ModelAndView raise(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        divisions.community(code);
        secretary.require(act, code);
        var typed = typed(request, "title", "text");
        Set<RightsCheck> seen = EnumSet.noneOf(RightsCheck.class);
        Arrays.stream(RightsCheck.values())
                .filter(check -> request.getParameter("check-" + check.name()) != null)
                .forEach(seen::add);
        seen.forEach(check -> typed.put("check-" + check.name(), "yes"));
        try {
            raise.of(
                    MeetingAddress.resolution(code, reference),
                    typed.getOrDefault("title", ""),
                    typed.getOrDefault("text", ""),
                    seen,
                    act);
            return new ModelAndView("redirect:/desk/council/" + code + "/conventions");
        } catch (RuleBroken broken) {
            return show(code, reference, Faults.of(broken), typed, request, act);
        }
    }

    @GetMapping("/conventions")
    ModelAndView conventions(@PathVariable String code, Act act) {
        return conventions(code, new Faults(), act);
    }

    @PostMapping("/conventions/{version}/filings")
    ModelAndView file(@PathVariable String code, @PathVariable String version, Act act) {
        divisions.community(code);
        if (!file.may(act.by(), code) || !version.matches("\\d{1,6}")) {
            throw new NotFound();
        }
        try {
            file.of(code, Integer.parseInt(version), act);
            return new ModelAndView("redirect:/desk/council/" + code + "/conventions");
        } catch (RuleBroken broken) {
            return conventions(code, Faults.of(broken), act);
        }
    }

    @PostMapping("/conventions/{version}/notes")
    ModelAndView note(@PathVariable String code, @PathVariable String version, Act act) {
        divisions.community(code);
        if (!file.may(act.by(), code) || !version.matches("\\d{1,6}")) {
            throw new NotFound();
        }
        try {
            file.note(code, Integer.parseInt(version), act);
            return new ModelAndView("redirect:/desk/council/" + code + "/conventions");
        } catch (RuleBroken broken) {
            return conventions(code, Faults.of(broken), act);
        }
    }

    private ModelAndView conventions(String code, Faults faults, Act act) {
        var model = model(code, act);
        var versions = conventions.of(code);
        boolean files = file.may(act.by(), code);
        model.put("versions", versions);
        model.put("files", files);
        model.put("toNote", files ? versions.stream().filter(file::isToNote).toList() : List.of());
        model.put("faults", faults);
        return new ModelAndView("council/ConventionsDeskPage", model, status(faults));
    }

    private ModelAndView show(
            String code,
            String reference,
            Faults faults,
            Map<String, String> typed,
            HttpServletRequest request,
            Act act) {
        var model = model(code, act);
        model.put("page", query.of(MeetingAddress.resolution(code, reference), screens.of(request)));
        model.put("units", answerable(code));
        model.put("cells", places.cells(code));
        model.put("facilities", facilities.of(code));
        model.put("typed", typed);
        model.put("faults", faults);
        return new ModelAndView("council/ResolutionDeskPage", model, status(faults));
    }

    /** Who may answer for a measure: the units of the community, of its sub-district and of the district. */
    private List<Unit> answerable(String code) {
        return divisions.path(code).reversed().stream()
                .map(Division::code)
                .flatMap(division -> units.of(division).stream())
                .filter(Unit::answers)
                .toList();
    }

    private HashMap<String, Object> model(String code, Act act) {
        var community = divisions.community(code);
        if (!secretary.reads(act.by(), code)) {
            throw new NotFound();
        }
        var model = new HashMap<String, Object>();
        model.put("rail", rail.of(act.by()));
        model.put("community", community);
        model.put("keeps", secretary.is(act.by(), code));
        return model;
    }

    private static HttpStatus status(Faults faults) {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static Map<String, String> typed(HttpServletRequest request, String... names) {
        var typed = new HashMap<String, String>();
        for (var name : names) {
            typed.put(name, Optional.ofNullable(request.getParameter(name)).orElse(""));
        }
        return typed;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String typed) {
        return Arrays.stream(values).filter(one -> one.name().equals(typed)).findFirst();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(TypedDay.of(typed == null ? "" : typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
