package org.jiayuan.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.TypedDay;
import org.jiayuan.unit.CancelShift;
import org.jiayuan.unit.CopyWeek;
import org.jiayuan.unit.ImportRota;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.PlanShift;
import org.jiayuan.unit.RotaIsWrong;
import org.jiayuan.unit.RotaTemplate;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.web.DutyPage.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** {@code /desk/units/{id}/duty}: who is on duty where, a week a page. */
@Controller
@RequestMapping("/desk/units/{id}/duty")
class DutyController {

    private static final String NOTES = "unit.duty.notes";
    private static final int MOST_NOTES = 20;
    private static final int LARGEST = 2 << 20;

    private final DutyPage.Query query;
    private final Keeping keeping;
    private final Divisions divisions;
    private final PlanShift plan;
    private final CancelShift cancel;
    private final CopyWeek copy;
    private final ImportRota take;
    private final RotaTemplate template;
    private final Names names;
    private final Screens screens;

    DutyController(
            DutyPage.Query query,
            Keeping keeping,
            Divisions divisions,
            PlanShift plan,
            CancelShift cancel,
            CopyWeek copy,
            ImportRota take,
            RotaTemplate template,
            Names names,
            Screens screens) {
        this.query = query;
        this.keeping = keeping;
        this.divisions = divisions;
        this.plan = plan;
        this.cancel = cancel;
        this.copy = copy;
        this.take = take;
        this.template = template;
        this.names = names;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String week,
            HttpServletRequest request,
            Act act) {
        var unit = withCells(keeping.seen(id, act.by()));
        return page(unit, day(week, act), Sent.nothing(notes(request)), request, act);
    }

    @PostMapping("/shifts")
    ModelAndView plan(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String week,
            HttpServletRequest request,
            Act act) {
        var unit = withCells(keeping.kept(id, act.by()));
        var form = ShiftForm.of(request);
        if (!form.faults().isEmpty()) {
            return page(
                    unit, day(week, act), new Sent(form.typed(), form.faults(), List.of(), List.of()), request, act);
        }
        try {
            plan.of(form.shifts(unit.id(), act), act);
            return back(unit, day(week, act));
        } catch (RuleBroken broken) {
            var sent = new Sent(form.typed(), Faults.of(broken), List.of(), List.of());
            return page(unit, day(week, act), sent, request, act);
        }
    }

    @PostMapping("/shifts/{shift}/cancellations")
    ModelAndView cancel(
            @PathVariable UUID id,
            @PathVariable UUID shift,
            @RequestParam(required = false) @Nullable String week,
            Act act) {
        var unit = keeping.kept(id, act.by());
        cancel.of(unit.id(), shift, act);
        return back(unit, day(week, act));
    }

    @PostMapping("/copies")
    ModelAndView copy(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String week,
            RedirectAttributes flash,
            HttpServletRequest request,
            Act act) {
        var unit = withCells(keeping.kept(id, act.by()));
        var day = day(week, act);
        var copied = copy.of(unit.id(), day, act);
        flash.addFlashAttribute(NOTES, says(copied, screens.of(request)));
        return back(unit, day.plusDays(7));
    }

    @PostMapping("/imports")
    ModelAndView take(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String week,
            RedirectAttributes flash,
            HttpServletRequest request,
            Act act)
            throws IOException {
        var unit = withCells(keeping.kept(id, act.by()));
        var day = day(week, act);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            var faults = new Faults().add("file", "unit.broken.rota-file");
            return page(unit, day, new Sent(Map.of(), faults, List.of(), List.of()), request, act);
        }
        try {
            int planned = take.of(unit.id(), file.getBytes(), act);
            var notes = new ArrayList<String>();
            notes.add(screens.of(request).say("unit.duty.imported", planned));
            flash.addFlashAttribute(NOTES, notes);
            return back(unit, day);
        } catch (RotaIsWrong wrong) {
            var sent = new Sent(Map.of(), Faults.of(wrong), wrong.problems(), List.of());
            return page(unit, day, sent, request, act);
        }
    }

    @GetMapping("/rota.xlsx")
    ResponseEntity<byte[]> template(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String week,
            HttpServletRequest request,
            Act act) {
        var unit = withCells(keeping.seen(id, act.by()));
        var monday = DutyPage.Query.monday(day(week, act));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rota-" + monday + ".xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(template.of(unit, monday, screens.of(request)));
    }

    /** Only what works for a community has grid cells to look after. */
    private Unit withCells(Unit unit) {
        if (divisions.get(unit.division()).level() != Division.Level.COMMUNITY) {
            throw new NotFound();
        }
        return unit;
    }

    private ArrayList<String> says(CopyWeek.Copied copied, Screen screen) {
        var called = names.ofStaff(copied.skipped().stream()
                .map(skipped -> skipped.shift().account())
                .collect(java.util.stream.Collectors.toCollection(java.util.HashSet::new)));
        var notes = new ArrayList<String>();
        notes.add(
                screen.say("unit.duty.copied", copied.shifts(), copied.skipped().size()));
        copied.skipped().stream()
                .limit(MOST_NOTES)
                .map(skipped -> screen.say(
                        "unit.duty.skipped." + skipped.why(),
                        screen.day(Shanghai.day(skipped.shift().from())),
                        skipped.shift().cell().substring(12),
                        called.getOrDefault(skipped.shift().account(), "")))
                .forEach(notes::add);
        return notes;
    }

    private static List<String> notes(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTES) instanceof List<?> notes
                ? notes.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static LocalDate day(@Nullable String week, Act act) {
        try {
            return week == null || week.length() != 10 ? act.day() : TypedDay.of(week);
        } catch (DateTimeException noDay) {
            return act.day();
        }
    }

    private static ModelAndView back(Unit unit, LocalDate day) {
        return new ModelAndView("redirect:/desk/units/" + unit.id() + "/duty?week=" + DutyPage.Query.monday(day));
    }

    private ModelAndView page(Unit unit, LocalDate day, Sent sent, HttpServletRequest request, Act act) {
        return new ModelAndView(
                "unit/DutyPage",
                Map.of("page", query.of(unit, day, act, sent, screens.of(request))),
                sent.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
