package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** The pattern of an address, for logs: it names the route and none of what stood in it. */
final class Route {

    private Route() {}

    static String of(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no route)" : pattern.toString();
    }
}
