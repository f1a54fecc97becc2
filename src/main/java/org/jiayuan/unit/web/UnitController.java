package org.jiayuan.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Staffing;
import org.jiayuan.unit.CloseUnit;
import org.jiayuan.unit.EndAbsence;
import org.jiayuan.unit.JoinUnit;
import org.jiayuan.unit.Keeping;
import org.jiayuan.unit.LeaveUnit;
import org.jiayuan.unit.NoteAbsence;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/units/{id}}: one unit, its names, its people, their absences. */
@Controller
@RequestMapping("/desk/units/{id}")
class UnitController {

    private final UnitPage.Query query;
    private final Keeping keeping;
    private final OpenUnit open;
    private final CloseUnit close;
    private final JoinUnit join;
    private final LeaveUnit leave;
    private final NoteAbsence note;
    private final EndAbsence end;
    private final Staffing staffing;
    private final Screens screens;

    UnitController(
            UnitPage.Query query,
            Keeping keeping,
            OpenUnit open,
            CloseUnit close,
            JoinUnit join,
            LeaveUnit leave,
            NoteAbsence note,
            EndAbsence end,
            Staffing staffing,
            Screens screens) {
        this.query = query;
        this.keeping = keeping;
        this.open = open;
        this.close = close;
        this.join = join;
        this.leave = leave;
        this.note = note;
        this.end = end;
        this.staffing = staffing;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request, Act act) {
        var unit = keeping.seen(id, act.by());
        return page(unit, UnitForm.of(unit), "", new Faults(), request, act);
    }

    @PostMapping("/edits")
    ModelAndView edit(@PathVariable UUID id, HttpServletRequest request, Act act) {
        var unit = keeping.kept(id, act.by());
        var form = UnitForm.of(request);
        if (!form.faults().isEmpty()) {
            return page(unit, form, "edits", form.faults(), request, act);
        }
        return done(
                unit,
                "edits",
                request,
                act,
                () -> open.as(
                        form.unit(unit.id(), unit.kind(), unit.parent(), unit.division(), unit.from(), unit.to()),
                        act));
    }

    @PostMapping("/closings")
    ModelAndView close(@PathVariable UUID id, HttpServletRequest request, Act act) {
        var unit = keeping.kept(id, act.by());
        return done(unit, "closings", request, act, () -> close.of(unit.id(), act));
    }

    @PostMapping("/members")
    ModelAndView join(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String login, HttpServletRequest request, Act act) {
        var unit = keeping.kept(id, act.by());
        var account = staffing.account(login);
        if (account.isEmpty()) {
            var faults = new Faults().add("login", "unit.broken.login");
            return page(unit, UnitForm.of(unit), "members", faults, request, act);
        }
        return done(unit, "members", request, act, () -> join.of(unit.id(), account.get(), act));
    }

    @PostMapping("/members/{account}/leavings")
    ModelAndView leave(@PathVariable UUID id, @PathVariable UUID account, HttpServletRequest request, Act act) {
        var unit = keeping.kept(id, act.by());
        return done(unit, "leavings", request, act, () -> leave.of(unit.id(), account, act));
    }

    @PostMapping("/members/{account}/absences")
    ModelAndView note(
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable UUID deputy,
            HttpServletRequest request,
            Act act) {
        var unit = keeping.kept(id, act.by());
        var noun = "absences-" + account;
        var faults = new Faults();
        var first = faults.day("from", from, "unit.broken.day");
        var last = faults.day("to", to, "unit.broken.day");
        if (!faults.isEmpty()) {
            return page(unit, UnitForm.of(unit), noun, faults, request, act);
        }
        return done(
                unit,
                noun,
                request,
                act,
                () -> note.of(
                        unit.id(),
                        account,
                        Shanghai.startOf(first.orElseThrow()),
                        Shanghai.startOf(last.orElseThrow().plusDays(1)),
                        deputy,
                        act));
    }

    @PostMapping("/members/{account}/absences/{absence}/ends")
    ModelAndView end(
            @PathVariable UUID id,
            @PathVariable UUID account,
            @PathVariable UUID absence,
            HttpServletRequest request,
            Act act) {
        var unit = keeping.kept(id, act.by());
        return done(unit, "ends", request, act, () -> end.of(unit.id(), account, absence, act));
    }

    private ModelAndView done(Unit unit, String noun, HttpServletRequest request, Act act, Runnable doing) {
        try {
            doing.run();
            return new ModelAndView("redirect:/desk/units/" + unit.id());
        } catch (RuleBroken broken) {
            var form = noun.equals("edits") ? UnitForm.of(request) : UnitForm.of(unit);
            return page(unit, form, noun, Faults.of(broken), request, act);
        }
    }

    private ModelAndView page(
            Unit unit, UnitForm form, String wrong, Faults faults, HttpServletRequest request, Act act) {
        return new ModelAndView(
                "unit/UnitPage",
                Map.of("page", query.of(unit, act, form, wrong, faults, screens.of(request))),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
