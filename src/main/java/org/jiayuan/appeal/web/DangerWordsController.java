package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.appeal.DangerWord;
import org.jiayuan.appeal.DangerWords;
import org.jiayuan.appeal.KeepDangerWords;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Keeping;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/danger-words}: the words before which the form shows the emergency numbers. */
@Controller
class DangerWordsController {

    private static final EnumSet<Role> READ = EnumSet.of(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN);

    private final DangerWords words;
    private final KeepDangerWords keep;
    private final Categories categories;
    private final Keeping keeping;
    private final Rail rail;

    DangerWordsController(DangerWords words, KeepDangerWords keep, Categories categories, Keeping keeping, Rail rail) {
        this.words = words;
        this.keep = keep;
        this.categories = categories;
        this.keeping = keeping;
        this.rail = rail;
    }

    @Bean
    static RailLink dangerWordsLink() {
        return new RailLink("appeal.danger-words", "/desk/danger-words", 327, READ, "alert-triangle");
    }

    @GetMapping("/desk/danger-words")
    ModelAndView show(Act act) {
        if (!act.by().has(READ.toArray(Role[]::new))) {
            throw new NotFound();
        }
        return page(new Faults(), Map.of(), act);
    }

    @PostMapping("/desk/danger-words")
    ModelAndView enter(HttpServletRequest request, Act act) {
        keeping.requireDistrict(act.by());
        var faults = new Faults();
        var typed = new HashMap<String, String>();
        typed.put("number", faults.text("number", request.getParameter("number"), true, 3));
        typed.put("word", faults.text("word", request.getParameter("word"), true, 40));
        typed.put("category", faults.text("category", request.getParameter("category"), false, 31));
        typed.put("from", faults.text("from", request.getParameter("from"), true, 10));
        var from = faults.day("from", typed.getOrDefault("from", ""), "appeal.broken.danger-day");
        if (faults.isEmpty()) {
            try {
                keep.enter(
                        typed.getOrDefault("number", ""),
                        typed.getOrDefault("word", ""),
                        typed.getOrDefault("category", ""),
                        from.orElseThrow(),
                        act);
                return new ModelAndView("redirect:/desk/danger-words");
            } catch (RuleBroken broken) {
                faults = Faults.of(broken);
            }
        }
        return page(faults, typed, act);
    }

    @PostMapping("/desk/danger-words/ends")
    String end(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String category,
            Act act) {
        keep.end(number, word, category, act);
        return "redirect:/desk/danger-words";
    }

    private ModelAndView page(Faults faults, Map<String, String> typed, Act act) {
        var byNumber = new LinkedHashMap<String, List<DangerWord>>();
        DangerWord.NUMBERS.forEach(number -> byNumber.put(
                number,
                words.rows().stream()
                        .filter(word -> word.number().equals(number))
                        .filter(word -> word.to() == null)
                        .toList()));
        var model = new HashMap<String, Object>();
        model.put("rail", rail.of(act.by()));
        model.put("words", byNumber);
        model.put(
                "ended",
                words.rows().stream().filter(word -> word.to() != null).toList().reversed());
        model.put("categories", categories.on(act.day()));
        model.put("keeps", keeping.keepsDistrict(act.by()));
        model.put("faults", faults);
        model.put("typed", typed);
        model.put("today", act.day());
        return new ModelAndView(
                "appeal/DangerWordsPage", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
