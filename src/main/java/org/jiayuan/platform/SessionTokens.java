package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The token in a signed-in person's forms: made from the session's id with the vault's key, so that none is stored. */
final class SessionTokens implements CsrfTokenRepository {

    private static final String PURPOSE = "platform.form";
    private static final String PARAMETER = "_csrf";

    private final Vault vault;

    SessionTokens(Vault vault) {
        this.vault = vault;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var session = request.getSession(false);
        var seed = session == null ? "none" : session.getId();
        return token(vault.derive(PURPOSE, seed.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // nothing is stored: the token follows from the session
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        var sent = request.getParameter(PARAMETER);
        return vault.derived(PURPOSE, session.getId().getBytes(StandardCharsets.UTF_8)).stream()
                .map(SessionTokens::token)
                .filter(token -> token.getToken().equals(sent))
                .findFirst()
                .orElseGet(() -> generateToken(request));
    }

    private static CsrfToken token(byte[] secret) {
        return new DefaultCsrfToken(
                "X-CSRF-TOKEN",
                PARAMETER,
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
}
