package org.jiayuan.identity.web;

import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** That a session is somebody's. What she may do is read anew for each request. */
final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID account;

    SignedIn(UUID account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    UUID account() {
        return account;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
