package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.KeepMinutes;
import org.jiayuan.council.meeting.KeepMinutes.Doing;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.ReadMeeting;
import org.jiayuan.council.meeting.ReadMinutes;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/meetings/{reference}/minutes}: remarks, the chair's signature, and making them public. */
@Controller
class MeetingMinutesController {

    private static final String DESK = "/desk/council/{code}/meetings/{reference}/minutes";
    private static final String MY = "/my/meetings/{code}/{reference}/minutes";

    private final KeepMinutes keep;
    private final ReadMinutes minutes;
    private final ReadMeeting read;
    private final Secretary secretary;
    private final Divisions divisions;
    private final Rail rail;

    MeetingMinutesController(
            KeepMinutes keep,
            ReadMinutes minutes,
            ReadMeeting read,
            Secretary secretary,
            Divisions divisions,
            Rail rail) {
        this.keep = keep;
        this.minutes = minutes;
        this.read = read;
        this.secretary = secretary;
        this.divisions = divisions;
        this.rail = rail;
    }

    @GetMapping(DESK)
    ModelAndView desk(@PathVariable String code, @PathVariable String reference, Act act) {
        if (!secretary.reads(act.by(), code)) {
            throw new NotFound();
        }
        return page("council/MinutesDeskPage", MeetingAddress.meeting(code, reference), new Faults(), act);
    }

    @GetMapping(MY)
    ModelAndView mine(@PathVariable String code, @PathVariable String reference, Act act) {
        var id = MeetingAddress.meeting(code, reference);
        if (read.standing(read.of(id), act).seat() == null) {
            throw new NotFound();
        }
        return page("council/MinutesMyPage", id, new Faults(), act);
    }

    @PostMapping(DESK + "/remarks")
    ModelAndView remark(
            @PathVariable String code,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String remarks,
            Act act) {
        secretary.require(act, code);
        return done(code, reference, new Doing.Remark(remarks), true, act);
    }

    @PostMapping(DESK + "/signatures")
    ModelAndView sign(@PathVariable String code, @PathVariable String reference, Act act) {
        secretary.require(act, code);
        return done(code, reference, new Doing.Sign(), true, act);
    }

    @PostMapping(DESK + "/publications")
    ModelAndView publish(@PathVariable String code, @PathVariable String reference, Act act) {
        secretary.require(act, code);
        return done(code, reference, new Doing.Publish(), true, act);
    }

    @PostMapping(MY + "/signatures")
    ModelAndView signMine(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        var id = MeetingAddress.meeting(code, reference);
        if (!read.standing(read.of(id), act).chair()) {
            throw new NotFound();
        }
        return done(code, reference, new Doing.Sign(), false, act);
    }

    private ModelAndView done(String code, String reference, Doing doing, boolean desk, Act act) {
        var id = MeetingAddress.meeting(code, reference);
        try {
            keep.doing(id, doing, act);
            return new ModelAndView(
                    "redirect:" + (desk ? MeetingAddress.desk(id) : MeetingAddress.my(id)) + "/minutes");
        } catch (RuleBroken broken) {
            return page(desk ? "council/MinutesDeskPage" : "council/MinutesMyPage", id, Faults.of(broken), act);
        }
    }

    private ModelAndView page(String template, MeetingId id, Faults faults, Act act) {
        var meeting = read.of(id);
        var model = new HashMap<String, Object>(Map.of(
                "rail", rail.of(act.by()),
                "community", divisions.community(id.communityCode()),
                "meeting", meeting,
                "minutes", minutes.of(id).orElseThrow(NotFound::new),
                "standing", read.standing(meeting, act),
                "faults", faults));
        return new ModelAndView(template, model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
