package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.jiayuan.council.meeting.AppraiseResolution;
import org.jiayuan.council.meeting.ReadResolutions;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /my/resolutions/{code}/{reference}}: members and residents say how content they are with what was done. */
@Controller
@RequestMapping("/my/resolutions/{code}/{reference}")
class ResolutionMyController {

    private final ResolutionPage.Query query;
    private final ReadResolutions resolutions;
    private final AppraiseResolution appraise;
    private final Divisions divisions;
    private final Screens screens;

    ResolutionMyController(
            ResolutionPage.Query query,
            ReadResolutions resolutions,
            AppraiseResolution appraise,
            Divisions divisions,
            Screens screens) {
        this.query = query;
        this.resolutions = resolutions;
        this.appraise = appraise;
        this.divisions = divisions;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return page(code, reference, new Faults(), request, act);
    }

    @PostMapping("/appraisals")
    ModelAndView appraise(
            @PathVariable String code,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String score,
            HttpServletRequest request,
            Act act) {
        var id = MeetingAddress.resolution(code, reference);
        try {
            appraise.of(id, score.matches("[1-4]") ? Integer.parseInt(score) : 0, act);
            return new ModelAndView("redirect:/my/resolutions/" + code + "/" + reference);
        } catch (RuleBroken broken) {
            return page(code, reference, Faults.of(broken), request, act);
        }
    }

    private ModelAndView page(String code, String reference, Faults faults, HttpServletRequest request, Act act) {
        var model = new HashMap<String, Object>();
        model.put("community", divisions.community(code));
        var id = MeetingAddress.resolution(code, reference);
        model.put("page", query.of(id, screens.of(request)));
        model.put("given", resolutions.appraisal(id, act.by().account()));
        model.put("faults", faults);
        return new ModelAndView(
                "council/AppraisalPage", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
