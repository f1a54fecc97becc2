package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /look}: a visitor chooses language, letter size, light or dark, and goes back to where she was. */
@Controller
class LookController {

    @GetMapping("/look")
    String choose(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String shade,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean secure = request.isSecure();
        keep(response, secure, Look.LANGUAGE_COOKIE, lang);
        keep(response, secure, Look.SIZE_COOKIE, size);
        keep(response, secure, Look.SHADE_COOKIE, shade);
        return "redirect:" + LocalAddress.or(back, "/");
    }

    private static void keep(HttpServletResponse response, boolean secure, String name, @Nullable String value) {
        if (value != null && value.matches("[a-z-]{2,10}")) {
            response.addHeader(
                    "Set-Cookie",
                    ResponseCookie.from(name, value)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .sameSite("Lax")
                            .httpOnly(true)
                            .secure(secure)
                            .build()
                            .toString());
        }
    }
}
