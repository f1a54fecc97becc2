package org.jiayuan.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jiayuan.identity.Actors;
import org.jiayuan.identity.IdentitySettings;
import org.jiayuan.platform.CurrentActor;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says who sent a request: the account of the session with the grants it has at this moment. Staff who must first choose
 * a password (if they came with one) or set up their second factor are sent there; residents have no desk, and there is none for them to find.
 */
@Component
@Order(0)
class WhoActs extends OncePerRequestFilter {

    /** By the address as the controllers read it: {@code /%64esk} is the desk as well. */
    private static final RequestMatcher INSIDE = any("/desk", "/desk/**", "/admin", "/admin/**");

    private static final RequestMatcher OF_STAFF = any("/staff/password", "/staff/second-factor");

    private final Actors actors;
    private final Sessions sessions;
    private final IdentitySettings settings;

    WhoActs(Actors actors, Sessions sessions, IdentitySettings settings) {
        this.actors = actors;
        this.sessions = sessions;
        this.settings = settings;
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = Sessions.account();
        if (account == null) {
            chain.doFilter(request, response);
            return;
        }
        var present = actors.find(account);
        if (present.isEmpty()) {
            sessions.end(request);
            response.sendRedirect("/");
            return;
        }
        if (present.get().staff() && sessions.isOver(request)) {
            sessions.end(request);
            response.sendRedirect("/staff/sign-in");
            return;
        }
        CurrentActor.put(request, present.get().actor());
        boolean inside = INSIDE.matches(request);
        if ((inside || OF_STAFF.matches(request)) && !present.get().staff()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (inside && present.get().mustChangePassword() && !Sessions.isByProvider(request)) {
            response.sendRedirect("/staff/password");
        } else if (inside
                && settings.secondFactorRequired()
                && !present.get().secondFactor()
                && !Sessions.isProvenTwice(request)) {
            response.sendRedirect("/staff/second-factor");
        } else {
            chain.doFilter(request, response);
        }
    }
}
