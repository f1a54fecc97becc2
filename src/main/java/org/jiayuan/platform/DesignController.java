package org.jiayuan.platform;

import java.util.List;
import java.util.Map;
import org.jiayuan.shared.NotFound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /design}: the components, tokens and themes, for those who develop; there is none elsewhere. */
@Controller
@ConditionalOnProperty(name = "jiayuan.development", havingValue = "true")
class DesignController {

    /** Every component; each has a page in the gallery. */
    static final List<String> COMPONENTS = List.of(
            "act",
            "area",
            "brand",
            "clock",
            "csrf",
            "empty",
            "errorSummary",
            "fault",
            "field",
            "icon",
            "masthead",
            "shade",
            "tools");

    @GetMapping("/design")
    ModelAndView index() {
        return new ModelAndView("platform/DesignPage", Map.of("components", COMPONENTS));
    }

    @GetMapping("/design/{component}")
    ModelAndView show(@PathVariable String component) {
        if (!COMPONENTS.contains(component)) {
            throw new NotFound();
        }
        return new ModelAndView("gallery/" + component);
    }
}
