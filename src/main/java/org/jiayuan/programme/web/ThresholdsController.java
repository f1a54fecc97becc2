package org.jiayuan.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiayuan.platform.DatedAmounts;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.RailLink;
import org.jiayuan.programme.ThresholdBook;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.Keeping;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/thresholds}: the amounts with which the board compares, from a day on. */
@Controller
class ThresholdsController {

    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN);

    private final ThresholdsPage.Query query;
    private final ThresholdBook book;
    private final Keeping keeping;

    ThresholdsController(ThresholdsPage.Query query, ThresholdBook book, Keeping keeping) {
        this.query = query;
        this.book = book;
        this.keeping = keeping;
    }

    @Bean
    static RailLink thresholdsLink() {
        return new RailLink("programme.thresholds", "/desk/thresholds", 640, READERS, "adjustments");
    }

    @GetMapping("/desk/thresholds")
    ModelAndView show(Act act) {
        if (!act.by().has(READERS.toArray(Role[]::new))) {
            throw new NotFound();
        }
        return page(new Faults(), Map.of(), act);
    }

    @PostMapping("/desk/thresholds")
    ModelAndView enter(HttpServletRequest request, Act act) {
        keeping.requireDistrict(act.by());
        var faults = new Faults();
        var typed = new HashMap<String, String>();
        for (var field : List.of("name", "amount", "from", "source")) {
            typed.put(field, faults.text(field, request.getParameter(field), true, 200));
        }
        var day = faults.day("from", typed.getOrDefault("from", ""), "programme.broken.threshold-day");
        var amount = typed.getOrDefault("amount", "");
        if (!amount.matches("\\d{1,6}")) {
            faults.add("amount", "programme.broken.threshold-amount", ThresholdBook.HIGHEST);
        }
        if (faults.isEmpty()) {
            try {
                book.enter(
                        new DatedAmounts.Row(
                                typed.getOrDefault("name", ""),
                                day.orElseThrow(),
                                Integer.parseInt(amount),
                                typed.getOrDefault("source", "")),
                        act);
                return new ModelAndView("redirect:/desk/thresholds");
            } catch (RuleBroken broken) {
                faults = Faults.of(broken);
            }
        }
        return page(faults, typed, act);
    }

    private ModelAndView page(Faults faults, Map<String, String> typed, Act act) {
        return new ModelAndView(
                "programme/ThresholdsPage",
                Map.of("page", query.of(act.by(), act.day(), faults, typed)),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
