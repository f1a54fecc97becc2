package org.jiayuan.site.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.site.MySection;
import org.jiayuan.site.MySection.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /my}: a signed-in resident's own page. Staff are sent to their desk. */
@Controller
class MyController {

    private final List<MySection> sections;
    private final Screens screens;

    MyController(List<MySection> sections, Screens screens) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(MySection::order))
                .toList();
        this.screens = screens;
    }

    @GetMapping("/my")
    ModelAndView show(HttpServletRequest request, Act act) {
        var account = act.by().account();
        if (account == null) {
            throw new NotFound();
        }
        if (!act.by().grants().isEmpty()) {
            return new ModelAndView("redirect:/desk");
        }
        var screen = screens.of(request);
        return new ModelAndView(
                "site/MyPage",
                Map.of("main", at(Place.MAIN, account, screen), "side", at(Place.SIDE, account, screen)));
    }

    private List<Content> at(Place place, UUID account, Screen screen) {
        return sections.stream()
                .filter(section -> section.place() == place)
                .map(section -> section.of(account, screen))
                .filter(Objects::nonNull)
                .toList();
    }
}
