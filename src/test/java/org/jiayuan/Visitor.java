package org.jiayuan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with a browser: keeps the session's cookie and sends the token of the form she was shown last. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final AtomicInteger MACHINES = new AtomicInteger();

    private final MockMvcTester web;
    private @Nullable Cookie session;
    private @Nullable String token;
    private final String address;

    private Visitor(MockMvcTester web, String address) {
        this.web = web;
        this.address = address;
    }

    /** Somebody who has not signed in. */
    public static Visitor anyone(MockMvcTester web) {
        return new Visitor(web, "127.0.0.1");
    }

    /** Somebody on the staff, signed in from a machine of her own: limits count by address. */
    public static Visitor staff(MockMvcTester web, String login, String password) {
        int machine = MACHINES.incrementAndGet();
        var visitor = new Visitor(web, "10.1.%d.%d".formatted(machine / 250, machine % 250 + 1));
        var answer = visitor.post("/staff/sign-in", "login", login, "password", password);
        assertThat(answer).hasStatus(302);
        return visitor;
    }

    /** The id of her session, as it is kept; empty if she has none. */
    public String session() {
        return session == null
                ? ""
                : new String(
                        java.util.Base64.getDecoder().decode(session.getValue()),
                        java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Opens a page. */
    public MvcTestResult get(String address) {
        var request = web.get().uri(address).with(this::from);
        return remember((session == null ? request : request.cookie(session)).exchange());
    }

    /** Sends a form: names and values in turn. */
    public MvcTestResult post(String address, String... fields) {
        var request =
                web.post().uri(address).header("Sec-Fetch-Site", "same-origin").with(this::from);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        if (token != null) {
            request = request.param("_csrf", token);
        }
        return remember((session == null ? request : request.cookie(session)).exchange());
    }

    private MockHttpServletRequest from(MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private MvcTestResult remember(MvcTestResult answer) {
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getName().endsWith("jiayuan")) {
                session = cookie.getMaxAge() == 0 ? null : cookie;
            }
        }
        var found = TOKEN.matcher(text(answer));
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** What a page says. */
    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
