package org.jiayuan.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jiayuan.platform.Moments;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A call of a program. Who may be signed in where it comes from is not asked.
 *
 * @param site the address of the site, for whole addresses
 */
record ApiCall(HttpServletRequest request, Screen screen, String site) {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    /** Reads calls. */
    @Component
    static class Reader {

        private final Screens screens;
        private final PublicAddress address;

        Reader(Screens screens, PublicAddress address) {
            this.screens = screens;
            this.address = address;
        }

        /** One of them. */
        ApiCall of(HttpServletRequest request) {
            return new ApiCall(request, screens.ofProgram(request), address.of(request));
        }
    }

    /** A parameter; null if it is empty. */
    @Nullable String value(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** How many are asked for. */
    int size() {
        var size = value("size");
        if (size == null) {
            return USUAL;
        }
        if (!size.matches("[1-9]\\d{0,2}") || Integer.parseInt(size) > MOST) {
            throw new ApiProblem(400, "api.problem.size", MOST);
        }
        return Integer.parseInt(size);
    }

    /** A moment. */
    @Nullable Instant moment(String name) {
        var written = value(name);
        if (written == null) {
            return null;
        }
        return Moments.read(written).orElseThrow(() -> new ApiProblem(400, "api.problem.moment", name));
    }

    /** The address of the stretch that comes after a key. */
    String next(String after) {
        var query = new StringBuilder();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("after") && values.length > 0) {
                query.append(encode(name)).append('=').append(encode(values[0])).append('&');
            }
        });
        return site + request.getRequestURI() + "?" + query + "after=" + encode(after);
    }

    private static String encode(String word) {
        return java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What everybody may know. */
    <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, screen.look().lang())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(body);
    }
}
