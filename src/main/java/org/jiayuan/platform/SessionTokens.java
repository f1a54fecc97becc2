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

    private final Vault vault;

    SessionTokens(Vault vault) {
        this.vault = vault;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var session = request.getSession(false);
        var seed = session == null ? "none" : session.getId();
        var token = vault.derive("platform.form", seed.getBytes(StandardCharsets.UTF_8));
        return new DefaultCsrfToken(
                "X-CSRF-TOKEN", "_csrf", Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // nothing is stored: the token follows from the session
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return request.getSession(false) == null ? null : generateToken(request);
    }
}
