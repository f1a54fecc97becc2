package org.jiayuan.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Screens;
import org.jiayuan.programme.BoardReach;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /board}: the landscape; for everybody in sums, for those who lead in full. */
@Controller
class BoardController {

    private final BoardPage.Query board;
    private final PublicBoardPage.Query sums;
    private final TreePage.Query tree;
    private final SystemPage.Query system;
    private final DuePage.Query due;
    private final BoardReach reach;
    private final Divisions divisions;
    private final Screens screens;

    BoardController(
            BoardPage.Query board,
            PublicBoardPage.Query sums,
            TreePage.Query tree,
            SystemPage.Query system,
            DuePage.Query due,
            BoardReach reach,
            Divisions divisions,
            Screens screens) {
        this.board = board;
        this.sums = sums;
        this.tree = tree;
        this.system = system;
        this.due = due;
        this.reach = reach;
        this.divisions = divisions;
        this.screens = screens;
    }

    @Bean
    static RailLink boardLink() {
        return new RailLink(
                "programme.board", "/board", 910, java.util.Set.of(Role.CLERK, Role.HEAD, Role.LEAD), "table");
    }

    @GetMapping("/board")
    ModelAndView show(HttpServletRequest request, Act act) {
        return reach.top(act.by())
                .map(top -> of(top, request, act))
                .orElseGet(
                        () -> new ModelAndView("programme/PublicBoardPage", Map.of("page", sums.of(divisions.home()))));
    }

    @GetMapping("/board/{code:\\d{12}}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request, Act act) {
        return of(reach.seen(code, act.by()), request, act);
    }

    @GetMapping("/board/{code:\\d{12}}/systems/{system}")
    ModelAndView system(
            @PathVariable String code, @PathVariable("system") String name, HttpServletRequest request, Act act) {
        var page = system.of(reach.seen(code, act.by()), name, act.by(), screens.of(request));
        return new ModelAndView("programme/SystemPage", Map.of("page", page));
    }

    @GetMapping("/board/{code:\\d{12}}/due")
    ModelAndView due(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Act act) {
        var page = due.of(reach.seen(code, act.by()), after, act.by(), screens.of(request));
        return new ModelAndView("programme/DuePage", Map.of("page", page));
    }

    private ModelAndView of(Division division, HttpServletRequest request, Act act) {
        var screen = screens.of(request);
        return switch (division.level()) {
            case COMMUNITY ->
                new ModelAndView("programme/TreePage", Map.of("page", tree.of(division, act.by(), screen)));
            case SUB_DISTRICT, DISTRICT ->
                new ModelAndView("programme/BoardPage", Map.of("page", board.of(division, act.by(), screen)));
            default -> throw new NotFound();
        };
    }
}
