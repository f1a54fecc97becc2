package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.ChooseDebateRules;
import org.jiayuan.council.meeting.DebateRules;
import org.jiayuan.council.meeting.RuleSet;
import org.jiayuan.council.meeting.Turns;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/council/{code}/debate-rules}: by which rules the council debates, and on what they rest. */
@Controller
@RequestMapping("/desk/council/{code}/debate-rules")
class DebateRulesController {

    private static final int LONGEST_TURN = 3_600;
    private static final int MOST_TURNS = 50;
    private static final List<String> SWITCHES = List.of("seconded", "fresh", "alternate", "chair-silent");

    private final Secretary secretary;
    private final Divisions divisions;
    private final DebateRules rules;
    private final ChooseDebateRules choose;
    private final Rail rail;

    DebateRulesController(
            Secretary secretary, Divisions divisions, DebateRules rules, ChooseDebateRules choose, Rail rail) {
        this.secretary = secretary;
        this.divisions = divisions;
        this.rules = rules;
        this.choose = choose;
        this.rail = rail;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, Act act) {
        divisions.community(code);
        return page(code, typed(rules.on(code, act.day()).rules()), new Faults(), act);
    }

    @PostMapping
    ModelAndView choose(@PathVariable String code, HttpServletRequest request, Act act) {
        divisions.community(code);
        secretary.require(act, code);
        var typed = typed(request);
        var faults = new Faults();
        int seconds = number(typed, "seconds", LONGEST_TURN, faults);
        int times = number(typed, "times", MOST_TURNS, faults);
        if (!faults.isEmpty()) {
            return page(code, typed, faults, act);
        }
        var turns = new Turns(seconds, times, on(typed, "fresh"), on(typed, "alternate"));
        var chosen = new RuleSet(on(typed, "seconded"), turns, !on(typed, "chair-silent"));
        try {
            choose.of(code, chosen, typed.getOrDefault("source", ""), act);
            return new ModelAndView("redirect:/desk/council/" + code + "/debate-rules");
        } catch (RuleBroken broken) {
            return page(code, typed, Faults.of(broken), act);
        }
    }

    private ModelAndView page(String code, Map<String, String> typed, Faults faults, Act act) {
        if (!secretary.reads(act.by(), code)) {
            throw new NotFound();
        }
        var model = new HashMap<String, Object>(Map.of(
                "rail", rail.of(act.by()),
                "community", divisions.community(code),
                "keeps", secretary.is(act.by(), code),
                "chosen", rules.on(code, act.day()),
                "typed", typed,
                "faults", faults));
        return new ModelAndView(
                "council/DebateRulesPage", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Map<String, String> typed(RuleSet rules) {
        var turns = rules.turns();
        var typed = new HashMap<String, String>();
        typed.put("seconds", Integer.toString(turns.seconds()));
        typed.put("times", Integer.toString(turns.times()));
        typed.put("seconded", rules.seconded() ? "yes" : "");
        typed.put("fresh", turns.freshFirst() ? "yes" : "");
        typed.put("alternate", turns.alternate() ? "yes" : "");
        typed.put("chair-silent", rules.chairVotes() ? "" : "yes");
        return typed;
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        for (var name : List.of("seconds", "times", "source")) {
            var value = request.getParameter(name);
            typed.put(name, value == null ? "" : value.strip());
        }
        SWITCHES.forEach(name -> typed.put(name, request.getParameter(name) == null ? "" : "yes"));
        return typed;
    }

    private static boolean on(Map<String, String> typed, String name) {
        return "yes".equals(typed.get(name));
    }

    private static int number(Map<String, String> typed, String name, int most, Faults faults) {
        var value = typed.getOrDefault(name, "");
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) > most) {
            faults.add(name, "council.broken.number", most);
            return 0;
        }
        return Integer.parseInt(value);
    }
}
