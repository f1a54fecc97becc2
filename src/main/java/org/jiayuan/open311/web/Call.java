package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
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

        Reader(Screens screens, PublicAddress site) {
            this.screens = screens;
            this.site = site;
        }

        /** One of them. */
        Call of(HttpServletRequest request) {
            return new Call(Format.of(request.getRequestURI()), screens.ofProgram(request), site.of(request));
        }
    }
}
