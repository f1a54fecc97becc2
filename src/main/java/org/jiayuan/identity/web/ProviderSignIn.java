package org.jiayuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jiayuan.identity.IdentitySettings;
import org.jiayuan.identity.SignInFailed;
import org.jiayuan.identity.SignInWithProvider;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** {@code /staff/oidc/…}: staff sign in with the district's own provider, if one is configured. */
@Configuration(proxyBeanMethods = false)
class ProviderSignIn {

    /** Where it begins. */
    static final String START = "/staff/oidc/provider";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String ID = "provider";
    private static final String REFUSED = "/staff/sign-in?provider=refused";
    private static final String AWAY = "/staff/sign-in?provider=away";
    private static final String DORMANT = "/staff/sign-in?provider=dormant";

    /** The provider as it describes itself; asked when it is first wanted, since it may start after us. */
    private static final class Provider implements ClientRegistrationRepository {

        private final IdentitySettings.Oidc settings;
        private volatile @Nullable ClientRegistration known;

        Provider(IdentitySettings.Oidc settings) {
            this.settings = settings;
        }

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String id) {
            if (!id.equals(ID)) {
                return null;
            }
            var there = known;
            if (there == null) {
                there = ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId(ID)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope("openid")
                        .redirectUri("{baseUrl}/staff/oidc/callback/{registrationId}")
                        .build();
                known = there;
            }
            return there;
        }
    }

    @Bean
    Customizer<HttpSecurity> providerLogin(
            IdentitySettings settings, SignInWithProvider signIn, Sessions sessions, Clock clock) {
        return http -> {
            if (settings.oidc().configured()) {
                http.oauth2Login(login -> login.clientRegistrationRepository(new Provider(settings.oidc()))
                        .loginPage("/staff/sign-in")
                        .authorizationEndpoint(start -> start.baseUri("/staff/oidc"))
                        .redirectionEndpoint(back -> back.baseUri("/staff/oidc/callback/*"))
                        .successHandler((request, response, proved) -> {
                            begin(proved, settings, signIn, sessions, clock, request, response);
                        })
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                                    LOG.warn("the provider for signing in does not answer", failure);
                                    response.sendRedirect(AWAY);
                                });
                                return filter;
                            }
                        })
                        .failureHandler((request, response, failure) -> response.sendRedirect(REFUSED)));
            }
        };
    }

    private static void begin(
            Authentication proved,
            IdentitySettings settings,
            SignInWithProvider signIn,
            Sessions sessions,
            Clock clock,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            var subject = proved.getPrincipal() instanceof OidcUser user ? user.getSubject() : "";
            var account =
                    signIn.as(subject, new Act(Actor.ANYONE, clock.instant()).comingFrom(ClientAddress.whole(request)));
            if (account.hasSecondFactor() && !settings.oidc().secondFactor()) {
                sessions.halfway(account, request);
                sessions.byProvider(request);
                response.sendRedirect("/staff/sign-in/second-factor");
                return;
            }
            sessions.begin(account, request, response);
            sessions.byProvider(request);
            if (settings.oidc().secondFactor()) {
                sessions.provenTwice(request);
            }
            response.sendRedirect("/desk");
        } catch (SignInFailed nobody) {
            sessions.end(request);
            response.sendRedirect(nobody.key().endsWith(".dormant") ? DORMANT : REFUSED);
        }
    }
}
