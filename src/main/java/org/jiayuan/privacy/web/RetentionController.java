package org.jiayuan.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.privacy.Disposals;
import org.jiayuan.privacy.RecordKind;
import org.jiayuan.privacy.Schedule;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.TypedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/retention}: how long records are kept, what is to be destroyed, and the list of what was. */
@Controller
class RetentionController {

    private static final int LATEST = 50;
    private static final int PREVIEWED = 100;

    private final Schedule schedule;
    private final Disposals disposals;
    private final Rail rail;

    RetentionController(Schedule schedule, Disposals disposals, Rail rail) {
        this.schedule = schedule;
        this.disposals = disposals;
        this.rail = rail;
    }

    @GetMapping("/admin/retention")
    ModelAndView show(Act act) {
        require(act, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        return page(Map.of(), new Faults(), act);
    }

    @PostMapping("/admin/retention/terms")
    ModelAndView enter(HttpServletRequest request, Act act) {
        require(act, Role.SYSTEM_ADMIN);
        var faults = new Faults();
        var typed = new HashMap<String, String>();
        for (var field : List.of("kind", "months", "from", "source")) {
            typed.put(field, faults.text(field, request.getParameter(field), true, 200));
        }
        var kind = List.of(RecordKind.values()).stream()
                .filter(one -> one.key().equals(typed.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add("kind", "platform.fault.choose");
        }
        var months = typed.getOrDefault("months", "");
        if (!months.matches("\\d{1,4}")) {
            faults.add("months", "privacy.broken.number");
        }
        var from = day(typed.getOrDefault("from", ""));
        if (from == null) {
            faults.add("from", "privacy.broken.day");
        }
        if (!faults.isEmpty() || kind.isEmpty() || from == null) {
            return page(typed, faults, act);
        }
        try {
            schedule.enter(
                    new Schedule.Row(kind.get(), from, Integer.parseInt(months), typed.getOrDefault("source", "")),
                    act);
            return new ModelAndView("redirect:/admin/retention");
        } catch (RuleBroken broken) {
            return page(typed, Faults.of(broken), act);
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return TypedDay.of(typed);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    @PostMapping("/admin/retention/disposals")
    String propose(Act act) {
        require(act, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
        disposals.propose(act);
        return "redirect:/admin/retention#disposals";
    }

    @GetMapping("/admin/retention/disposals/{id}")
    ModelAndView disposal(@PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Act act) {
        return disposal(id, after, new Faults(), act);
    }

    @PostMapping("/admin/retention/disposals/{id}/approvals")
    ModelAndView approve(@PathVariable UUID id, Act act) {
        require(act, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
        try {
            disposals.approve(id, act);
            return new ModelAndView("redirect:/admin/retention/disposals/" + id);
        } catch (RuleBroken broken) {
            return disposal(id, null, Faults.of(broken), act);
        }
    }

    @PostMapping("/admin/retention/disposals/{id}/endings")
    String drop(@PathVariable UUID id, Act act) {
        require(act, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
        disposals.drop(id, act);
        return "redirect:/admin/retention#disposals";
    }

    private ModelAndView disposal(UUID id, @Nullable String after, Faults faults, Act act) {
        require(act, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        var disposal = disposals.find(id).orElseThrow(NotFound::new);
        var gone = disposals.gone(id, after, PREVIEWED);
        var last = gone.size() < PREVIEWED ? null : gone.getLast();
        boolean hers = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN).stream()
                .anyMatch(role -> act.by().has(role) && disposal.waitsFor(role));
        return new ModelAndView(
                "privacy/DisposalPage",
                Map.of(
                        "rail",
                        rail.administration(act.by()),
                        "disposal",
                        disposal,
                        "preview",
                        disposal.endedAt() == null ? disposals.preview(disposal, PREVIEWED) : List.of(),
                        "gone",
                        gone,
                        "next",
                        last == null ? "" : last.community() + " " + last.record(),
                        "approves",
                        hers,
                        "drops",
                        act.by().has(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN),
                        "faults",
                        faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Map<String, String> typed, Faults faults, Act act) {
        return new ModelAndView(
                "privacy/RetentionPage",
                Map.of(
                        "rail", rail.administration(act.by()),
                        "schedule", schedule,
                        "disposals", disposals.latest(LATEST),
                        "enters", act.by().has(Role.SYSTEM_ADMIN),
                        "proposes", act.by().has(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN),
                        "typed", typed,
                        "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void require(Act act, Role... roles) {
        if (!act.by().has(roles)) {
            throw new NotFound();
        }
    }
}
