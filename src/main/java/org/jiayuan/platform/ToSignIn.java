package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends those who are not signed in to the door they came for: residents to theirs, staff to theirs; and back after. */
final class ToSignIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean staff = !request.getRequestURI().startsWith("/my");
        var next = request.getMethod().equals("GET") ? asked(request) : staff ? "/desk" : "/my";
        var address =
                (staff ? "/staff/sign-in" : "/sign-in") + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        response.sendRedirect(address);
    }

    private static String asked(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getQueryString() == null ? path : LocalAddress.or(path + "?" + request.getQueryString(), path);
    }
}
