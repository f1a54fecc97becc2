package org.jiayuan.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people prove who they are.
 *
 * @param secondFactorRequired whether staff must have a second factor; only a demonstration goes without
 * @param passwordLife how long staff may keep a password; zero for ever
 * @param unusedAfter after what time without a sign-in an account of staff is locked; zero for never
 * @param oidc with whom else staff may sign in
 */
@ConfigurationProperties("jiayuan.identity")
public record IdentitySettings(
        @DefaultValue("true") boolean secondFactorRequired,
        @DefaultValue("90d") Duration passwordLife,
        @DefaultValue("90d") Duration unusedAfter,
        @DefaultValue Oidc oidc) {

    /**
     * An OpenID Connect provider: the district's own sign-in.
     *
     * @param issuer its address; empty if there is none
     * @param clientId under which it knows us
     * @param clientSecret with which we show that it is we
     * @param name what staff call it
     * @param secondFactor whether it is declared to ask for a second factor itself
     */
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("OIDC") String name,
            @DefaultValue("false") boolean secondFactor) {

        /** Whether there is one. */
        public boolean configured() {
            return !issuer.isBlank();
        }
    }
}
