package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jiayuan.matter.FindReviews;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.ShowReview;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.LocalAddress;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/reviews}: what waits to be looked at before it is public, and the texts of one matter. */
@Controller
class ReviewController {

    private static final int SIZE = 40;
    private static final int LONGEST = 4000;
    private static final String ASK = "ask-";

    private final FindReviews find;
    private final ShowReview show;
    private final LookAtWords look;
    private final Rail rail;
    private final Screens screens;

    ReviewController(FindReviews find, ShowReview show, LookAtWords look, Rail rail, Screens screens) {
        this.find = find;
        this.show = show;
        this.look = look;
        this.rail = rail;
        this.screens = screens;
    }

    @GetMapping("/desk/reviews")
    ModelAndView list(@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Act act) {
        var found = find.of(act.by(), after, SIZE, screens.of(request));
        return new ModelAndView(
                "matter/ReviewsPage",
                Map.of(
                        "lines", found.items(),
                        "next", found.next() == null ? "" : found.next(),
                        "rail", rail.of(act.by()),
                        "counted", rail.counted(act)));
    }

    @GetMapping("/desk/reviews/{code}/{reference}")
    ModelAndView show(@PathVariable String code, @PathVariable String reference, HttpServletRequest request, Act act) {
        return page(DeskMoves.id(code, reference), new Faults(), request, act);
    }

    @PostMapping("/desk/reviews/{code}/{reference}/texts/{sequence:\\d{1,6}}")
    ModelAndView decide(
            @PathVariable String code,
            @PathVariable String reference,
            @PathVariable int sequence,
            HttpServletRequest request,
            Act act) {
        var id = DeskMoves.id(code, reference);
        var faults = new Faults();
        request.getParameterMap().forEach((name, values) -> faults.text(name, values[0], false, LONGEST));
        if (!faults.isEmpty()) {
            return page(id, faults, request, act);
        }
        try {
            look.of(id, sequence, decision(request), act);
        } catch (RuleBroken broken) {
            return page(id, Faults.of(broken), request, act);
        }
        return new ModelAndView("redirect:" + next(id, request, act));
    }

    private static LookAtWords.Decision decision(HttpServletRequest request) {
        if (DeskMoves.typed(request, "decision").equals("hide")) {
            return new LookAtWords.Decision.Hide(DeskMoves.typed(request, "reason"));
        }
        var asks = new HashMap<Integer, String>();
        request.getParameterMap().keySet().stream()
                .filter(name -> name.matches(ASK + "\\d{1,4}"))
                .filter(name -> !DeskMoves.typed(request, name).isEmpty())
                .forEach(name ->
                        asks.put(Integer.parseInt(name.substring(ASK.length())), DeskMoves.typed(request, name)));
        return new LookAtWords.Decision.Show(DeskMoves.typed(request, "text"), asks);
    }

    /** Where to go on: to what else of it waits, else to the queue one came from. */
    private String next(MatterId id, HttpServletRequest request, Act act) {
        var view = show.of(id, act, screens.of(request));
        return view.waiting() > 0 ? view.link() : LocalAddress.or(request.getParameter("back"), "/desk/reviews");
    }

    private ModelAndView page(MatterId id, Faults faults, HttpServletRequest request, Act act) {
        var model = new HashMap<String, Object>();
        model.put("view", show.of(id, act, screens.of(request)));
        model.put("filled", new Filled(faults, DeskMoves.typed(request)));
        return new ModelAndView(
                "matter/ReviewPage", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
