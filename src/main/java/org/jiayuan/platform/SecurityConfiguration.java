package org.jiayuan.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What holds for every address: where the forms that are sent to us come from, and that three places (my page, the desk,
 * the administration) want one to be signed in. What a signed-in person may see is decided by the modules.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Forms that stand on pages from the cache: these carry no token, whoever looks at them; {@link OriginGuard} does. */
    private static final RequestMatcher FROM_CACHED_PAGES = new OrRequestMatcher(Stream.of(
                    "/communities/*/appeals/new/*",
                    "/communities/*/matters/*/followers",
                    "/locations",
                    "/track/numbers",
                    "/track/codes",
                    "/track/phones",
                    "/sign-in",
                    "/sign-in/codes",
                    "/staff/sign-in",
                    "/staff/sign-in/second-factor")
            .map(PathPatternRequestMatcher.withDefaults()::matcher)
            .map(RequestMatcher.class::cast)
            .toList());

    /** What other systems send: they show a key with it, come from no page, and no session counts there. */
    private static final RequestMatcher WITH_A_KEY =
            PathPatternRequestMatcher.withDefaults().matcher("/open311/v2/**");

    /** Where programs call and are refused in their own language; what is under the second address can only be read. */
    private static final RequestMatcher OF_PROGRAMS = new OrRequestMatcher(
            WITH_A_KEY, PathPatternRequestMatcher.withDefaults().matcher("/api/**"));

    @Bean
    SecurityFilterChain security(HttpSecurity http, Vault vault) throws Exception {
        return http.headers(headers -> headers.disable())
                .addFilterBefore(new OriginGuard(OF_PROGRAMS), SecurityContextHolderFilter.class)
                .addFilterAfter(new SealedUploads(), OriginGuard.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionTokens(vault))
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/my", "/my/**", "/desk", "/desk/**", "/admin", "/admin/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new ToSignIn())
                        .accessDeniedHandler(
                                (request, response, denied) -> response.sendError(HttpStatus.FORBIDDEN.value())))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .build();
    }

    /** Over HTTPS the session's cookie has a name that browsers let no other host and no plain page set. */
    @Bean
    static DefaultCookieSerializerCustomizer cookieOfThisHost(
            @Value("${server.servlet.session.cookie.secure:false}") boolean tls) {
        return cookie -> {
            if (tls) {
                cookie.setCookieName("__Host-jiayuan");
            }
        };
    }

    private static boolean needsToken(HttpServletRequest request) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return OriginGuard.changes(request)
                && signedIn != null
                && signedIn.isAuthenticated()
                && !FROM_CACHED_PAGES.matches(request)
                && !OF_PROGRAMS.matches(request);
    }
}
