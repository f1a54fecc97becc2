package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jiayuan.council.FindTopics;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.ConductMeeting;
import org.jiayuan.council.meeting.ConveneMeeting;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.DebateRules;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.PlanItem;
import org.jiayuan.council.meeting.SendMeetingNotice;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.Rail;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/council/{code}/meetings}: the secretary calls meetings, keeps their roll and leads them at the chair's side. */
@Controller
@RequestMapping("/desk/council/{code}/meetings")
class MeetingDeskController {

    private final Secretary secretary;
    private final FindTopics topics;
    private final Divisions divisions;
    private final DebateRules rules;
    private final MeetingsPage.Query meetings;
    private final MeetingPage.Query page;
    private final ConveneMeeting convene;
    private final PlanItem plan;
    private final SendMeetingNotice tell;
    private final ConductMeeting conduct;
    private final PublicAddress address;
    private final Rail rail;

    MeetingDeskController(
            Secretary secretary,
            FindTopics topics,
            Divisions divisions,
            DebateRules rules,
            MeetingsPage.Query meetings,
            MeetingPage.Query page,
            ConveneMeeting convene,
            PlanItem plan,
            SendMeetingNotice tell,
            ConductMeeting conduct,
            PublicAddress address,
            Rail rail) {
        this.secretary = secretary;
        this.topics = topics;
        this.divisions = divisions;
        this.rules = rules;
        this.meetings = meetings;
        this.page = page;
        this.convene = convene;
        this.plan = plan;
        this.tell = tell;
        this.conduct = conduct;
        this.address = address;
        this.rail = rail;
    }

    @GetMapping
    ModelAndView list(@PathVariable String code, @RequestParam(required = false) @Nullable String before, Act act) {
        return list(code, before, Map.of(), new Faults(), act);
    }

    @PostMapping
    ModelAndView convene(@PathVariable String code, HttpServletRequest request, Act act) {
        divisions.community(code);
        secretary.require(act, code);
        var form = ConveneForm.of(request, rules.on(code, act.day()).rules());
        if (!form.faults().isEmpty() || form.startsAt() == null) {
            return list(code, null, form.typed(), form.faults(), act);
        }
        try {
            var id = convene.with(code, form.kind(), form.startsAt(), form.place(), form.rules(), form.agenda(), act);
            return new ModelAndView("redirect:" + MeetingAddress.desk(id));
        } catch (RuleBroken broken) {
            return list(code, null, form.typed(), Faults.of(broken), act);
        }
    }

    @GetMapping("/{reference}")
    ModelAndView show(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return show("council/MeetingDeskPage", code, reference, new Faults(), Map.of(), request, act);
    }

    @GetMapping("/{reference}/screen")
    ModelAndView screen(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return show("council/MeetingScreenPage", code, reference, new Faults(), Map.of(), request, act);
    }

    @PostMapping("/{reference}/items")
    ModelAndView add(
            @PathVariable String code,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String topic,
            HttpServletRequest request,
            Act act) {
        divisions.community(code);
        secretary.require(act, code);
        var id = MeetingAddress.meeting(code, reference);
        try {
            plan.of(id, point(code, title, summary, topic), act);
            return new ModelAndView("redirect:" + MeetingAddress.desk(id));
        } catch (RuleBroken broken) {
            var typed = Map.of("title", title, "summary", summary);
            return show("council/MeetingDeskPage", code, reference, Faults.of(broken), typed, request, act);
        }
    }

    @PostMapping("/{reference}/notices")
    ModelAndView tell(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        divisions.community(code);
        secretary.require(act, code);
        var id = MeetingAddress.meeting(code, reference);
        try {
            tell.of(id, act);
            return new ModelAndView("redirect:" + MeetingAddress.desk(id));
        } catch (RuleBroken broken) {
            return show("council/MeetingDeskPage", code, reference, Faults.of(broken), Map.of(), request, act);
        }
    }

    @PostMapping("/{reference}/moves")
    ModelAndView move(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        divisions.community(code);
        secretary.require(act, code);
        var id = MeetingAddress.meeting(code, reference);
        var form = new MoveForm(request, null);
        try {
            conduct.of(id, form.move(), act);
            return new ModelAndView("redirect:" + MeetingAddress.desk(id) + form.anchor());
        } catch (RuleBroken broken) {
            return show("council/MeetingDeskPage", code, reference, Faults.of(broken), form.typed(), request, act);
        }
    }

    /** What was typed, or the topic that was chosen. */
    private Point point(String code, String title, String summary, String topic) {
        return topic.isEmpty()
                ? new Point(title, summary, null)
                : new Point(topics.get(code, topic).title(), summary, topic);
    }

    private void reads(String code, Act act) {
        divisions.community(code);
        if (!secretary.reads(act.by(), code)) {
            throw new NotFound();
        }
    }

    private ModelAndView list(String code, @Nullable String before, Map<String, String> typed, Faults faults, Act act) {
        reads(code, act);
        var model = new HashMap<String, Object>();
        model.put("rail", rail.of(act.by()));
        model.put("community", divisions.community(code));
        model.put("page", meetings.of(code, false, before));
        model.put("keeps", secretary.is(act.by(), code));
        model.put("typed", typed);
        model.put("faults", faults);
        return new ModelAndView("council/MeetingsDeskPage", model, status(faults));
    }

    private ModelAndView show(
            String template,
            String code,
            String reference,
            Faults faults,
            Map<String, String> typed,
            HttpServletRequest request,
            Act act) {
        reads(code, act);
        var id = MeetingAddress.meeting(code, reference);
        var found = page.of(id, MeetingAddress.desk(id), scanned(id, request), faults, typed, act);
        return new ModelAndView(template, Map.of("page", found), status(faults));
    }

    private String scanned(MeetingId id, HttpServletRequest request) {
        return address.of(request) + MeetingAddress.my(id) + "?way=qr&door=";
    }

    private static HttpStatus status(Faults faults) {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
