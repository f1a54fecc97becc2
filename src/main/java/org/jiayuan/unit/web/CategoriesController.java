package org.jiayuan.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jiayuan.platform.Faults;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.EnterCategory;
import org.jiayuan.unit.Keeping;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/categories}: kinds of trouble with their limits, from a day on. */
@Controller
class CategoriesController {

    private final CategoriesPage.Query query;
    private final EnterCategory enter;
    private final Categories categories;
    private final Keeping keeping;

    CategoriesController(CategoriesPage.Query query, EnterCategory enter, Categories categories, Keeping keeping) {
        this.query = query;
        this.enter = enter;
        this.categories = categories;
        this.keeping = keeping;
    }

    @GetMapping("/desk/categories")
    ModelAndView show(@RequestParam(defaultValue = "") String edit, Act act) {
        if (!act.by().has(Role.CLERK, Role.HEAD, Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        var tomorrow = act.day().plusDays(1);
        var latest = categories.all().stream()
                .filter(dated -> dated.category().code().equals(edit))
                .reduce((earlier, later) -> later);
        return page(
                latest.map(dated -> CategoryForm.of(dated, tomorrow)).orElseGet(() -> CategoryForm.empty(tomorrow)),
                act);
    }

    @PostMapping("/desk/categories")
    ModelAndView enter(HttpServletRequest request, Act act) {
        keeping.requireDistrict(act.by());
        var form = CategoryForm.of(request);
        boolean there = categories.all().stream()
                .anyMatch(dated -> dated.category().code().equals(form.value("code")));
        if (!there && !form.fresh()) {
            throw new NotFound();
        }
        if (there && form.fresh()) {
            form.faults().add("code", "unit.broken.category-there");
        }
        if (!form.faults().isEmpty()) {
            return page(form, act);
        }
        try {
            enter.as(form.category(), form.position(), form.from().orElseThrow(), act);
            return new ModelAndView("redirect:/desk/categories");
        } catch (RuleBroken broken) {
            return page(form.with(Faults.of(broken)), act);
        }
    }

    private ModelAndView page(CategoryForm form, Act act) {
        return new ModelAndView(
                "unit/CategoriesPage",
                Map.of("page", query.of(act.by(), act.day(), form)),
                form.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
