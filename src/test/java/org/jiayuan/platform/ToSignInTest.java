package org.jiayuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;

/** Whoever has to sign in first comes back to what she asked for. */
class ToSignInTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, /my/meetings/440305007019/2026-4, way=qr&door=482913, "
                        + "/sign-in?next=%2Fmy%2Fmeetings%2F440305007019%2F2026-4%3Fway%3Dqr%26door%3D482913",
                "GET, /my/topics, -, /sign-in?next=%2Fmy%2Ftopics",
                "GET, /desk/matters, state=open, /staff/sign-in?next=%2Fdesk%2Fmatters%3Fstate%3Dopen",
                "GET, /desk/matters, q=..&x=<, /staff/sign-in?next=%2Fdesk%2Fmatters",
                "POST, /my/topics/440305007019, way=qr, /sign-in?next=%2Fmy",
                "POST, /desk/matters, -, /staff/sign-in?next=%2Fdesk"
            })
    void the_way_to_the_door_knows_the_way_back(String method, String path, String query, String door)
            throws IOException {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        var response = new MockHttpServletResponse();
        new ToSignIn().commence(request, response, new InsufficientAuthenticationException("nobody"));
        assertThat(response.getRedirectedUrl()).isEqualTo(door);
    }
}
