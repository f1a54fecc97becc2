package org.jiayuan.notice.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.notice.Notices;
import org.jiayuan.platform.LocalAddress;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /my/notices} and {@code /desk/notices}: what one has been told; to open one is to have seen it. */
@Controller
class NoticeController {

    private static final int SIZE = 20;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/my/notices")
    ModelAndView mine(@RequestParam(required = false) @Nullable UUID before, Act act) {
        return page("notice/MyNoticesPage", before, act);
    }

    @GetMapping("/desk/notices")
    ModelAndView atTheDesk(@RequestParam(required = false) @Nullable UUID before, Act act) {
        return page("notice/DeskNoticesPage", before, act);
    }

    private ModelAndView page(String template, @Nullable UUID before, Act act) {
        var me = me(act);
        var found = notices.of(me, before, SIZE);
        return new ModelAndView(
                template,
                Map.of(
                        "notices", found.items(),
                        "next", Objects.requireNonNullElse(found.next(), ""),
                        "fresh", notices.fresh(me)));
    }

    @GetMapping({"/my/notices/{id}", "/desk/notices/{id}"})
    String open(@PathVariable UUID id, Act act) {
        var link = notices.open(me(act), id, act.at()).orElseThrow(NotFound::new);
        return "redirect:" + LocalAddress.or(link, "/my");
    }

    @PostMapping({"/my/notices/seen", "/desk/notices/seen"})
    String seen(@RequestParam(defaultValue = "/my") String back, Act act) {
        notices.seen(me(act), act.at());
        return "redirect:" + LocalAddress.or(back, "/my");
    }

    private static UUID me(Act act) {
        var account = act.by().account();
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
