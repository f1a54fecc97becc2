package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.appeal.MatterLine;
import org.jiayuan.appeal.WhoLooked;
import org.jiayuan.matter.FindMatters;
import org.jiayuan.matter.FindMatters.Line;
import org.jiayuan.matter.MatterClocks;
import org.jiayuan.platform.Moments;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /my/matters}, {@code /my/followed}, {@code /my/readings}: the whole lists that {@code /my} begins. */
@Controller
class MyListsController {

    private static final int SIZE = 20;

    private final FindMatters find;
    private final MatterClocks clocks;
    private final WhoLooked looked;
    private final Templates templates;
    private final Screens screens;

    MyListsController(FindMatters find, MatterClocks clocks, WhoLooked looked, Templates templates, Screens screens) {
        this.find = find;
        this.clocks = clocks;
        this.looked = looked;
        this.templates = templates;
        this.screens = screens;
    }

    @GetMapping("/my/matters")
    ModelAndView matters(@RequestParam(required = false) @Nullable String before, HttpServletRequest request, Act act) {
        var screen = screens.of(request);
        var found = find.of(me(act), moment(before), SIZE, screen);
        return page("/my/matters", "appeal.mine", "appeal.mine.none", "appeal/myLines", clocked(found, screen), screen);
    }

    @GetMapping("/my/followed")
    ModelAndView followed(
            @RequestParam(required = false) @Nullable String before, HttpServletRequest request, Act act) {
        var screen = screens.of(request);
        var found = find.followedBy(me(act), moment(before), SIZE, screen);
        return page(
                "/my/followed",
                "appeal.me-too",
                "appeal.followed.none",
                "appeal/lines",
                clocked(found, screen),
                screen);
    }

    @GetMapping("/my/readings")
    ModelAndView readings(
            @RequestParam(required = false) @Nullable String before, HttpServletRequest request, Act act) {
        var screen = screens.of(request);
        var found = looked.of(me(act), moment(before), 5 * SIZE, screen);
        return page("/my/readings", "appeal.looked", "appeal.looked.none", "appeal/lookLines", found, screen);
    }

    private Slice<MatterLine> clocked(Slice<Line> found, Screen screen) {
        return new Slice<>(
                found.items().stream()
                        .map(line -> new MatterLine(line, clocks.of(line, screen)))
                        .toList(),
                found.next());
    }

    private ModelAndView page(String path, String title, String empty, String fragment, Slice<?> found, Screen screen) {
        List<?> lines = found.items();
        return new ModelAndView(
                "appeal/MyListPage",
                Map.of(
                        "title", screen.say(title),
                        "path", path,
                        "next", found.next() == null ? "" : found.next(),
                        "none", lines.isEmpty(),
                        "empty", screen.say(empty),
                        "lines", templates.content(fragment, Map.of("screen", screen, "lines", lines))));
    }

    private static @Nullable Instant moment(@Nullable String before) {
        return before == null ? null : Moments.read(before).orElse(null);
    }

    private static UUID me(Act act) {
        var account = act.by().account();
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
