package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Names;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the screen that a page is rendered for. */
@Component
public class Screens {

    private final Words words;
    private final Assets assets;
    private final Clock clock;
    private final Names names;

    Screens(Words words, Assets assets, Clock clock, Names names) {
        this.words = words;
        this.assets = assets;
        this.clock = clock;
        this.names = names;
    }

    /** The screen of a public page: it knows nothing of who looks. */
    public Screen ofEverybody(Look look, String path, Instant now) {
        return new Screen(look, words, assets, now, path, Actor.ANYONE, null, names);
    }

    /** The screen of an answer to a program, whoever may be signed in: in Chinese, unless English is asked for first. */
    public Screen ofProgram(HttpServletRequest request) {
        var languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean english =
                languages != null && languages.strip().toLowerCase(Locale.ROOT).startsWith("en");
        var look = new Look(english ? Locale.ENGLISH : Look.CHINESE, false, Look.Shade.AUTO);
        return ofEverybody(look, request.getRequestURI(), clock.instant());
    }

    /** The screen of a page made for one request. */
    public Screen of(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Screen(
                Look.of(request),
                words,
                assets,
                clock.instant(),
                request.getRequestURI(),
                CurrentActor.of(request),
                token == null ? null : token.getToken(),
                names);
    }
}
