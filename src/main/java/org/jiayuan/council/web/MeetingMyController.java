package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jiayuan.council.meeting.ConductMeeting;
import org.jiayuan.council.meeting.ReadMeeting;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /my/meetings/{code}/{reference}}: a member's page of a meeting; the chair leads it from there. */
@Controller
@RequestMapping("/my/meetings/{code}/{reference}")
class MeetingMyController {

    private final ReadMeeting read;
    private final MeetingPage.Query page;
    private final ConductMeeting conduct;

    MeetingMyController(ReadMeeting read, MeetingPage.Query page, ConductMeeting conduct) {
        this.read = read;
        this.page = page;
        this.conduct = conduct;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String code,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String door,
            Act act) {
        var scanned = way.equals("qr") ? Map.of("way", "qr", "door", door) : Map.<String, String>of();
        return show(code, reference, new Faults(), scanned, act);
    }

    @PostMapping("/moves")
    ModelAndView move(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        var id = MeetingAddress.meeting(code, reference);
        var standing = read.standing(read.of(id), act);
        if (standing.seat() == null) {
            throw new NotFound();
        }
        var form = new MoveForm(request, standing.seat());
        try {
            conduct.of(id, form.move(), act);
            return new ModelAndView("redirect:" + MeetingAddress.my(id));
        } catch (RuleBroken broken) {
            return show(code, reference, Faults.of(broken), form.typed(), act);
        }
    }

    private ModelAndView show(String code, String reference, Faults faults, Map<String, String> typed, Act act) {
        var id = MeetingAddress.meeting(code, reference);
        var found = page.of(id, MeetingAddress.my(id), null, faults, typed, act);
        if (found.standing().seat() == null) {
            throw new NotFound();
        }
        var model = new HashMap<String, Object>();
        model.put("page", found);
        return new ModelAndView(
                "council/MeetingMyPage", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
