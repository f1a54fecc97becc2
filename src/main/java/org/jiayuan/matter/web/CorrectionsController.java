package org.jiayuan.matter.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.matter.CorrectionTasks;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Rail;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /admin/corrections}: what returns have shown to be wrong, until somebody has put it right or found it right. */
@Controller
class CorrectionsController {

    private final CorrectionsPage.Query query;
    private final CorrectionTasks tasks;
    private final Rail rail;

    CorrectionsController(CorrectionsPage.Query query, CorrectionTasks tasks, Rail rail) {
        this.query = query;
        this.tasks = tasks;
        this.rail = rail;
    }

    @GetMapping("/admin/corrections")
    ModelAndView show(
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            Look look) {
        return page(settled, after, actor, look, new HashMap<>(), new Faults());
    }

    @PostMapping("/admin/corrections/{code}/{task}/settlements")
    ModelAndView settle(
            @PathVariable String code,
            @PathVariable UUID task,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String outcome,
            Act act,
            Look look) {
        var faults = new Faults();
        var chosen = Arrays.stream(CorrectionTasks.Verdict.values())
                .filter(one -> one.name().equals(verdict))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add("verdict", "platform.fault.choose");
        }
        var words = faults.text("outcome", outcome, true, 200);
        if (!faults.isEmpty()) {
            return page(
                    false,
                    null,
                    act.by(),
                    look,
                    Map.of("task", task.toString(), "verdict", verdict, "outcome", outcome),
                    faults);
        }
        tasks.settle(code, task, chosen.orElseThrow(), words, act);
        return new ModelAndView("redirect:/admin/corrections");
    }

    private ModelAndView page(
            boolean settled, @Nullable UUID after, Actor actor, Look look, Map<String, String> typed, Faults faults) {
        if (!actor.has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        List<String> prefixes = actor.grants().stream()
                .filter(grant -> grant.role() == Role.SYSTEM_ADMIN && grant.countsIn("division"))
                .flatMap(grant -> grant.scope().prefixes().stream())
                .distinct()
                .toList();
        return new ModelAndView(
                "matter/CorrectionsPage",
                Map.of(
                        "page", query.of(settled, after, prefixes, look, rail.administration(actor)),
                        "typed", typed,
                        "faults", faults),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
