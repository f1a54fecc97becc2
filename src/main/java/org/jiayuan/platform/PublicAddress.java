package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How people reach the program from outside, for links that leave it: on paper, in feeds. What the installation says
 * counts; only where it says nothing is the request believed, whose host anybody may write.
 */
@Component
public class PublicAddress {

    private final PlatformSettings settings;
    private final Environment environment;

    PublicAddress(PlatformSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Scheme, host and port as the installation says them, without a slash at the end; empty if it says nothing. */
    public String said() {
        var said = settings.url();
        return said == null ? "" : said.strip().replaceAll("/+$", "");
    }

    /** The same; if the installation says nothing, the address on this machine. */
    public String saidOrLocal() {
        if (!said().isEmpty()) {
            return said();
        }
        var scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return scheme + "://localhost:" + port;
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
