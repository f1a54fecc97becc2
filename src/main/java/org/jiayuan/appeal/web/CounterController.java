package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jiayuan.appeal.SubmitAppeal;
import org.jiayuan.appeal.WriteDownAppeal;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Facilities;
import org.jiayuan.division.Places;
import org.jiayuan.matter.Channel;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.Categories;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/appeals/new}: a clerk writes down an appeal for somebody at the counter or on the phone. */
@Controller
class CounterController {

    private static final int NAME = 40;

    private final WriteDownAppeal writeDown;
    private final SubmitAppeal submit;
    private final AppealDraft draft;
    private final Divisions divisions;
    private final Places places;
    private final Facilities facilities;
    private final Categories categories;
    private final Rail rail;
    private final Screens screens;

    CounterController(
            WriteDownAppeal writeDown,
            SubmitAppeal submit,
            AppealDraft draft,
            Divisions divisions,
            Places places,
            Facilities facilities,
            Categories categories,
            Rail rail,
            Screens screens) {
        this.writeDown = writeDown;
        this.submit = submit;
        this.draft = draft;
        this.divisions = divisions;
        this.places = places;
        this.facilities = facilities;
        this.categories = categories;
        this.rail = rail;
        this.screens = screens;
    }

    @Bean
    static RailLink counterLink() {
        return new RailLink("appeal.counter", "/desk/appeals/new", 50, Set.of(Role.CLERK, Role.HEAD), "edit");
    }

    @GetMapping("/desk/appeals/new")
    ModelAndView start(HttpServletRequest request, Act act) {
        return page(request, new Faults(), act);
    }

    @GetMapping("/desk/appeals")
    String again(Act act) {
        communities(act);
        return "redirect:/desk/appeals/new";
    }

    @PostMapping("/desk/appeals")
    ModelAndView write(HttpServletRequest request, Act act) {
        var form = AppealForm.of(request);
        var community = community(request, communities(act));
        var faults = form.checkText();
        var name = faults.text("name", request.getParameter("name"), false, NAME);
        if (!submit.ours(form.key(), act)) {
            faults.add("", "appeal.fault.key");
        }
        if (!form.dangerSeen() && !draft.dangers(form, screens.of(request)).isEmpty()) {
            faults.add("", "appeal.fault.danger");
        }
        if (!faults.isEmpty()) {
            return page(request, faults, act);
        }
        try {
            var screen = screens.of(request);
            var wanted = draft.of(community, form, submit.tray(community.code(), form.key()), act, screen);
            var channel = "phone".equals(request.getParameter("channel")) ? Channel.PHONE : Channel.COUNTER;
            var consent = request.getParameter("consent") != null;
            var receipt = writeDown.of(form.key(), wanted, channel, name.isEmpty() ? null : name, consent, act);
            return new ModelAndView("redirect:" + receipt.link().path() + "/receipt");
        } catch (RuleBroken broken) {
            return page(request, Faults.of(broken), act);
        }
    }

    private List<Division> communities(Act act) {
        var mine = writeDown.reach(act).guarded().stream()
                .flatMap(code -> divisions.find(code).stream())
                .toList();
        if (mine.isEmpty()) {
            throw new NotFound();
        }
        return mine;
    }

    /** The community chosen, else the first. */
    private static Division community(HttpServletRequest request, List<Division> mine) {
        return mine.stream()
                .filter(one -> one.code().equals(request.getParameter("community")))
                .findFirst()
                .orElse(mine.getFirst());
    }

    private ModelAndView page(HttpServletRequest request, Faults faults, Act act) {
        var form = AppealForm.of(request);
        var mine = communities(act);
        var community = community(request, mine);
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("faults", faults);
        model.put("community", community);
        model.put("communities", mine);
        model.put("categories", categories.on(act.day()));
        model.put("cells", places.cells(community.code()));
        model.put("facilities", facilities.of(community.code()));
        model.put("dangers", draft.dangers(form, screens.of(request)));
        model.put("key", submit.ours(form.key(), act) ? form.key() : submit.key(act));
        model.put("channel", "phone".equals(request.getParameter("channel")) ? "phone" : "counter");
        model.put("name", request.getParameter("name") == null ? "" : request.getParameter("name"));
        model.put("consent", request.getParameter("consent") != null);
        model.put("rail", rail.of(act.by()));
        return new ModelAndView(
                "appeal/CounterPage", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
