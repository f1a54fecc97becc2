package org.jiayuan.notice.web;

import java.util.Map;
import org.jiayuan.notice.Outgoing;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /outbox}: the messages a development installation would have sent. There is none elsewhere. */
@Controller
class OutboxController {

    private final Outgoing outgoing;

    OutboxController(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @GetMapping("/outbox")
    ModelAndView show(Act act) {
        return new ModelAndView("notice/OutboxPage", Map.of("messages", outgoing.latest(act)));
    }
}
