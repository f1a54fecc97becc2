package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a controller the {@link Act} or {@link Actor} of its request. Whoever knows accounts puts the actor there,
 * before any controller is asked.
 */
public final class CurrentActor implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    /** Those of whose doings it is kept where they came from. */
    private static final Role[] ADMINISTRATORS = {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN};

    private final Clock clock;

    CurrentActor(Clock clock) {
        this.clock = clock;
    }

    /** Says who sent the request. */
    public static void put(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }

    /** Who sent the request; anyone, if nobody said. */
    public static Actor of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Actor actor ? actor : Actor.ANYONE;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Act.class || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @org.jspecify.annotations.Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
        var request = java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var actor = of(request);
        if (parameter.getParameterType() == Actor.class) {
            return actor;
        }
        var act = new Act(actor, clock.instant());
        return actor.has(ADMINISTRATORS) ? act.comingFrom(ClientAddress.whole(request)) : act;
    }
}
