package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jiayuan.matter.Sight;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/matters}: the register, and what somebody looks for in it. */
@Controller
class RegisterController {

    private final RegisterPage.Query query;
    private final Sight sight;
    private final Screens screens;

    RegisterController(RegisterPage.Query query, Sight sight, Screens screens) {
        this.query = query;
        this.sight = sight;
        this.screens = screens;
    }

    @Bean
    static RailLink registerLink() {
        return new RailLink(
                "matter.register.link",
                "/desk/matters",
                100,
                Set.of(Role.GRID_MEMBER, Role.CLERK, Role.HEAD, Role.OPERATOR, Role.LEAD),
                "clipboard-text");
    }

    @GetMapping("/desk/matters")
    ModelAndView list(@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Act act) {
        return page(after, request, act);
    }

    /** Looks for a number or words, which may stand in an address, or for the end of a phone, which may not. */
    @PostMapping("/desk/matters/searches")
    ModelAndView find(@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Act act) {
        require(act);
        var filter = RegisterForm.of(request);
        return filter.sought().personal()
                ? page(after, request, act)
                : new ModelAndView("redirect:" + RegisterForm.address(filter));
    }

    /** For those who see no matter there is no register. */
    private void require(Act act) {
        if (sight.reach(act.by()).nothing()) {
            throw new NotFound();
        }
    }

    private ModelAndView page(@Nullable String after, HttpServletRequest request, Act act) {
        require(act);
        var page = query.of(RegisterForm.of(request), after, act, screens.of(request));
        return new ModelAndView("matter/RegisterPage", Map.of("page", page));
    }
}
