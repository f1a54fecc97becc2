package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * How people reach the program from outside, for links that leave it: on paper, in feeds. What the installation says
 * counts; only where it says nothing is the request believed, whose host anybody may write.
 */
@Component
public class PublicAddress {

    private final PlatformSettings settings;

    PublicAddress(PlatformSettings settings) {
        this.settings = settings;
    }

    /** Scheme, host and port as the installation says them, without a slash at the end; empty if it says nothing. */
    public String said() {
        var said = settings.url();
        return said == null ? "" : said.strip().replaceAll("/+$", "");
    }

    /** Scheme, host and port, without a slash at the end. */
    public String of(HttpServletRequest request) {
        if (!said().isEmpty()) {
            return said();
        }
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
