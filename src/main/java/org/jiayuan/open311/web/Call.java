package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A request of another system. Who may be signed in where it comes from is not asked.
 *
 * @param base the address of the site, for whole addresses
 */
record Call(Format format, Screen screen, String base) {

    /** Reads calls. */
    @Component
    static class Reader {

        private final Screens screens;
        private final PublicAddress site;
        private final Clock clock;

        Reader(Screens screens, PublicAddress site, Clock clock) {
            this.screens = screens;
            this.site = site;
            this.clock = clock;
        }

        /** In Chinese, unless English is asked for first. */
        Call of(HttpServletRequest request) {
            var languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            boolean english = languages != null
                    && languages.strip().toLowerCase(Locale.ROOT).startsWith("en");
            var look = new Look(english ? Locale.ENGLISH : Look.CHINESE, false, Look.Shade.AUTO);
            return new Call(
                    Format.of(request.getRequestURI()),
                    screens.ofEverybody(look, request.getRequestURI(), clock.instant()),
                    site.of(request));
        }
    }
}
