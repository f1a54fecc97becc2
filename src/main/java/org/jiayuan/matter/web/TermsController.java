package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jiayuan.matter.TermBook;
import org.jiayuan.platform.DatedAmounts;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.Keeping;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/terms}: the numbers of days and hours that hold for every category, from a day on. */
@Controller
class TermsController {

    private final TermsPage.Query query;
    private final TermBook book;
    private final Keeping keeping;

    TermsController(TermsPage.Query query, TermBook book, Keeping keeping) {
        this.query = query;
        this.book = book;
        this.keeping = keeping;
    }

    @GetMapping("/desk/terms")
    ModelAndView show(Act act) {
        if (!act.by().has(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        return page(new Filled(new Faults(), Map.of()), act);
    }

    @PostMapping("/desk/terms")
    ModelAndView enter(HttpServletRequest request, Act act) {
        keeping.requireDistrict(act.by());
        var faults = new Faults();
        var typed = new HashMap<String, String>();
        typed.put("form", "term");
        for (var field : new String[] {"name", "amount", "from", "source"}) {
            typed.put(field, faults.text(field, request.getParameter(field), true, 200));
        }
        var day = faults.day("from", typed.getOrDefault("from", ""), "matter.broken.term-day");
        var amount = typed.getOrDefault("amount", "");
        if (!amount.matches("\\d{1,4}")) {
            faults.add("amount", "matter.broken.term-amount");
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
                return new ModelAndView("redirect:/desk/terms");
            } catch (RuleBroken broken) {
                faults = Faults.of(broken);
            }
        }
        return page(new Filled(faults, typed), act);
    }

    private ModelAndView page(Filled filled, Act act) {
        return new ModelAndView(
                "matter/TermsPage",
                Map.of("page", query.of(act.by(), act.day(), filled)),
                filled.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
