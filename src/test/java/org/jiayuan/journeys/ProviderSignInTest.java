package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiayuan.Jiayuan;
import org.jiayuan.Proves;
import org.jiayuan.division.Divisions;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.identity.BindSubject;
import org.jiayuan.identity.EngageStaff;
import org.jiayuan.identity.GiveGrant;
import org.jiayuan.identity.SetPassword;
import org.jiayuan.identity.SignInWithProvider;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.OpenUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff sign in with the district's own provider, a real one. */
@Proves(SignInWithProvider.class)
class ProviderSignInTest {

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String[] arguments(int port, OidcServer provider, boolean declared) throws IOException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "oidc");
        return new String[] {
            "--server.port=" + port,
            "--jiayuan.data=" + data,
            "--jiayuan.postgres-binaries=target/postgres-binaries",
            "--jiayuan.development=true",
            "--jiayuan.identity.oidc.issuer=" + provider.issuer(),
            "--jiayuan.identity.oidc.client-id=" + OidcServer.CLIENT,
            "--jiayuan.identity.oidc.client-secret=" + OidcServer.SECRET,
            "--jiayuan.identity.oidc.name=统一认证",
            "--jiayuan.identity.oidc.second-factor=" + declared
        };
    }

    /** A clerk with a password and an authenticator of ours, bound to who she is at the provider. */
    private static void bind(ApplicationContext program) {
        var unit = AdministrationScenes.aUnit(program.getBean(OpenUnit.class), program.getBean(Divisions.class), "认证局");
        var clerk = AdministrationScenes.somebody(
                program.getBean(EngageStaff.class), program.getBean(GiveGrant.class), unit, "oidc-clerk", Role.CLERK);
        program.getBean(SetPassword.class)
                .choose(
                        clerk.account(),
                        clerk.password(),
                        "Weiss-Rot-42",
                        "Weiss-Rot-42",
                        AdministrationScenes.PROGRAM);
        program.getBean(BindSubject.class)
                .to(clerk.account(), "zhou-lan", AdministrationScenes.by(UUID.randomUUID(), Role.SECURITY_ADMIN, unit));
    }

    private static HttpResponse<String> signIn(String base, OidcServer provider, String who) throws Exception {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        var text = HttpResponse.BodyHandlers.ofString();
        var asked = browser.send(
                HttpRequest.newBuilder(URI.create(base + "/staff/oidc/provider"))
                        .header("Accept", "text/html")
                        .build(),
                text);
        assertThat(asked.uri().toString()).startsWith(provider.issuer() + "/login");
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(asked.body());
        assertThat(token.find()).isTrue();
        var form = "_csrf=" + token.group(1) + "&username=" + who + "&password="
                + URLEncoder.encode(OidcServer.PASSWORD, StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(URI.create(provider.issuer() + "/login"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                text);
    }

    @Test
    void who_is_bound_comes_in_and_the_second_factor_is_ours_unless_declared() throws Exception {
        for (var declared : List.of(true, false)) {
            int port = freePort();
            var base = "http://127.0.0.1:" + port;
            try (var provider = new OidcServer(base);
                    var program = SpringApplication.run(Jiayuan.class, arguments(port, provider, declared))) {
                bind(program);
                program.getBean(JdbcClient.class)
                        .sql("UPDATE identity.accounts SET password_must_change = true WHERE login = 'oidc-clerk'")
                        .update();
                assertThat(Visitor.anonymous(port).page("/staff/sign-in")).contains("统一认证");
                var refused = signIn(base, provider, "stranger");
                assertThat(refused.uri().getPath()).isEqualTo("/staff/sign-in");
                assertThat(refused.body()).contains("identity.broken.provider");
                var came = signIn(base, provider, "zhou-lan");
                assertThat(came.statusCode()).isEqualTo(200);
                assertThat(came.uri().getPath()).isEqualTo(declared ? "/desk" : "/staff/second-factor");
                if (!declared) {
                    program.getBean(JdbcClient.class)
                            .sql("UPDATE identity.accounts SET second_factor_since = now() WHERE login = 'oidc-clerk'")
                            .update();
                    assertThat(signIn(base, provider, "zhou-lan").uri().getPath())
                            .isEqualTo("/staff/sign-in/second-factor");
                }
            }
        }
    }

    @Test
    void while_it_does_not_answer_one_signs_in_with_a_password() throws Exception {
        int port = freePort();
        var base = "http://127.0.0.1:" + port;
        var provider = new OidcServer(base);
        var arguments = arguments(port, provider, false);
        provider.close();
        try (var program = SpringApplication.run(Jiayuan.class, arguments);
                var browser = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build()) {
            assertThat(program.isActive()).isTrue();
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(base + "/staff/oidc/provider"))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.uri().getPath()).isEqualTo("/staff/sign-in");
            assertThat(answer.body()).contains("identity.broken.provider-away").contains("name=\"password\"");
        }
    }
}
