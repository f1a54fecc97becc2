package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jiayuan.platform.Replicas.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The mark that a browser keeps for a minute after it has sent something: up to where the primary had written then. Any
 * node reads it, so that whoever wrote sees it at once wherever her next page is made. Nobody else can read or make it.
 */
public final class WroteLately {

    private static final String NAME = "jiayuan-wrote";
    private static final String PURPOSE = "platform.wrote";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private WroteLately() {}

    /** Whether she has sent something within the last minute. It is no more than a hint: anybody may send the name. */
    public static boolean hinted(HttpServletRequest request) {
        return WebUtils.getCookie(request, NAME) != null;
    }

    static void note(Written written, Vault vault, HttpServletRequest request, HttpServletResponse response) {
        var clear = written.timeline() + " " + written.position();
        var sealed = vault.seal(PURPOSE, clear.getBytes(StandardCharsets.US_ASCII));
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(
                                NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** Up to where she wrote; nothing if she did not, or if it is not ours. */
    static Optional<Written> of(HttpServletRequest request, Vault vault) {
        var cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie == null ? null : read(cookie.getValue(), vault));
    }

    private static @Nullable Written read(String value, Vault vault) {
        try {
            var clear =
                    new String(vault.open(PURPOSE, Base64.getUrlDecoder().decode(value)), StandardCharsets.US_ASCII);
            int space = clear.indexOf(' ');
            return new Written(clear.substring(0, space), Long.parseLong(clear.substring(space + 1)));
        } catch (RuntimeException notOurs) {
            return null;
        }
    }
}
