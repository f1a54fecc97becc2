package org.jiayuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.identity.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Begins and ends sessions: a resident's lasts a month, a staff member's ends after half an hour of rest, and half a day
 * after she signed in.
 */
@Component
class Sessions {

    private static final Duration RESIDENT = Duration.ofDays(30);
    private static final String HALFWAY = "identity.halfway";
    private static final String BY_PROVIDER = "identity.by-provider";
    private static final String PROVEN_TWICE = "identity.proven-twice";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Duration staffIdle;
    private final Duration staffLife;
    private final Clock clock;
    private final FindByIndexNameSessionRepository<? extends Session> kept;

    Sessions(
            @Value("${jiayuan.session-idle:30m}") Duration staffIdle,
            @Value("${jiayuan.session-life:12h}") Duration staffLife,
            Clock clock,
            FindByIndexNameSessionRepository<? extends Session> kept) {
        this.staffIdle = staffIdle;
        this.staffLife = staffLife;
        this.clock = clock;
        this.kept = kept;
    }

    /** Makes the session hers; under a new id, so that one planted before is worth nothing. */
    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) (account.kind() == Account.Kind.STAFF ? staffIdle : RESIDENT).toSeconds());
        var context = new SecurityContextImpl(new SignedIn(account.id()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Notes that login and password were right and the second factor is still to come. */
    void halfway(Account account, HttpServletRequest request) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) Duration.ofMinutes(5).toSeconds());
        session.setAttribute(HALFWAY, account.id().toString());
    }

    Optional<UUID> halfway(HttpServletRequest request) {
        var session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (String) session.getAttribute(HALFWAY))
                .map(UUID::fromString);
    }

    /** Notes that she came from the provider, without a password of ours. */
    void byProvider(HttpServletRequest request) {
        request.getSession(true).setAttribute(BY_PROVIDER, true);
    }

    /** Whether she did. */
    static boolean isByProvider(HttpServletRequest request) {
        return has(BY_PROVIDER, request);
    }

    /** Notes that the provider she signed in with has asked for a second factor itself. */
    void provenTwice(HttpServletRequest request) {
        request.getSession(true).setAttribute(PROVEN_TWICE, true);
    }

    /** Whether it has. */
    static boolean isProvenTwice(HttpServletRequest request) {
        return has(PROVEN_TWICE, request);
    }

    private static boolean has(String mark, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(mark) != null;
    }

    /** Whether a session of staff has lasted as long as one may; it began when she signed in. */
    boolean isOver(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime())
                        .plus(staffLife)
                        .isBefore(clock.instant());
    }

    /** Ends the session. */
    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Ends every session of an account, on whatever device. */
    void endAll(UUID account) {
        kept.findByPrincipalName(account.toString()).keySet().forEach(kept::deleteById);
    }

    /** Whose session it is; null if nobody's. */
    static @Nullable UUID account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? signedIn.account()
                : null;
    }
}
