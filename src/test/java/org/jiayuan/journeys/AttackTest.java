package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiayuan.Clause;
import org.jiayuan.journeys.Routes.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who knows how programs are attacked tries here. {@code docs/security.md} says which test shows what. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {

    private static final String OTHER_HOST = "evil.example";

    /** Where programs call with a key of their own, which no browser sends by itself; no session counts there. */
    private static final String WITH_A_KEY = "/open311/v2/";

    @LocalServerPort
    int port;

    @Value("${jiayuan.data}")
    Path data;

    @Autowired
    JdbcClient database;

    private Neighbours everybody;

    @BeforeAll
    void gather() {
        everybody = Neighbours.of(port, data, database);
    }

    private Visitor visitor(String name) {
        return everybody.visitor(name);
    }

    private static List<Route> posts() {
        return Routes.said().stream()
                .filter(route -> route.method().equals("POST"))
                .filter(route -> !route.pattern().startsWith(WITH_A_KEY))
                .toList();
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void no_form_is_taken_from_another_site() {
        var wrong = new ArrayList<String>();
        for (var route : posts()) {
            var address = everybody.here().fill(route.pattern());
            for (var headers : List.of(
                    new String[] {"Sec-Fetch-Site", "cross-site"},
                    new String[] {"Sec-Fetch-Site", "same-site"},
                    new String[] {"Sec-Fetch-Site", "none"},
                    new String[] {"Origin", "https://" + OTHER_HOST},
                    new String[] {"Origin", "null"},
                    new String[] {"Origin", "http://127.0.0.1:1"},
                    new String[] {})) {
                var station = visitor("station");
                var answer = station.raw("POST", address, "_csrf=" + station.token(), headers);
                if (answer.statusCode() != 403) {
                    wrong.add(route.name() + " " + List.of(headers) + ": " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void whoever_is_signed_in_sends_the_token_of_her_session() {
        var others = visitor("head").token();
        var without = new ArrayList<String>();
        for (var route : posts()) {
            var address = everybody.here().fill(route.pattern());
            for (var token : List.of("", "_csrf=", "_csrf=" + others, "_csrf=AAAA")) {
                if (!route.open()
                        && visitor("station")
                                        .raw("POST", address, token, "Sec-Fetch-Site", "same-origin")
                                        .statusCode()
                                != 403) {
                    without.add(route.name() + " takes " + token);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void only_the_methods_that_are_meant_are_answered(String method) {
        for (var path : List.of("/", "/desk", "/sign-in", "/communities/" + Town.STAGE)) {
            assertThat(visitor("station")
                            .raw(
                                    method,
                                    path,
                                    "",
                                    "Sec-Fetch-Site",
                                    "same-origin",
                                    "X-CSRF-TOKEN",
                                    visitor("station").token())
                            .statusCode())
                    .as(path)
                    .isIn(400, 403, 404, 405, 501);
        }
    }

    @Test
    void a_method_is_not_taken_from_a_field_or_a_header() {
        var station = visitor("station");
        var takings = everybody.here().fill("/desk/matters/{code}/{reference}/takings");
        for (var name : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            var answer = station.raw("GET", takings + "?_method=POST&_csrf=" + station.token(), "", name, "POST");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains(takings.replace("/takings", ""));
        }
        var asked = station.raw(
                "POST",
                "/desk/matters/searches",
                "_method=DELETE&_csrf=" + station.token(),
                "Sec-Fetch-Site",
                "same-origin",
                "X-HTTP-Method-Override",
                "DELETE");
        assertThat(asked.statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5cevil.example/../..",
                "/\t/evil.example",
                "/\r\nLocation: https://evil.example",
                "javascript:alert(1)",
                "http:evil.example",
                "/@evil.example/..",
                "///evil.example",
                " //evil.example",
                "/{code}",
            })
    void nobody_is_led_to_another_host(String asked) {
        var typed = URLEncoder.encode(asked, StandardCharsets.UTF_8);
        var anybody = visitor("anonymous");
        var station = visitor("station");
        var back = "back=" + typed + "&_csrf=" + station.token();
        for (var answer : List.of(
                anybody.raw("GET", "/look?lang=zh&back=" + typed, ""),
                station.raw("POST", "/desk/notices/seen", back, "Sec-Fetch-Site", "same-origin"))) {
            assertThat(answer.statusCode()).isEqualTo(302);
            var location = answer.headers().firstValue("Location").orElseThrow();
            assertThat(URI.create("http://127.0.0.1:" + port).resolve(location).getHost())
                    .as(location)
                    .isEqualTo("127.0.0.1");
            assertThat(location).doesNotContain("evil.example");
        }
        for (var page : List.of("/sign-in", "/staff/sign-in")) {
            var form = anybody.raw("GET", page + "?next=" + typed, "").body();
            assertThat(form).doesNotContain("evil.example").doesNotContain("javascript:");
        }
    }

    @Test
    void the_cookie_of_a_session_is_new_after_sign_in_and_worth_nothing_after_sign_out() {
        var password = Visitor.password(data);
        var somebody = Visitor.anonymous(port, "127.0.0.22");
        var planted = "cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl";
        somebody.plant("jiayuan", planted);
        var entered = somebody.post("/staff/sign-in", Map.of("login", "grid", "password", password));
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain(planted)
                .doesNotContainIgnoringCase("Domain");
        var first = session(entered);
        var second = session(somebody.post("/staff/sign-in", Map.of("login", "grid", "password", password)));
        assertThat(second).isNotEqualTo(first);
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(somebody.page("/desk"));
        assertThat(token.find()).isTrue();
        somebody.raw("POST", "/sign-out", "_csrf=" + token.group(1), "Sec-Fetch-Site", "same-origin");
        for (var old : List.of(planted, first, second)) {
            var thief = Visitor.anonymous(port, "127.0.0.22");
            thief.plant("jiayuan", old);
            thief.get("/desk");
            assertThat(thief.sentToSignIn()).isTrue();
        }
    }

    private static String session(HttpResponse<String> answer) {
        var cookie = Pattern.compile("jiayuan=([^;]+)")
                .matcher(answer.headers().allValues("Set-Cookie").toString());
        assertThat(cookie.find()).isTrue();
        return cookie.group(1);
    }

    @Test
    void every_page_says_what_a_browser_may_do_with_it() {
        for (var path : List.of("/", "/sign-in", "/communities/" + Town.STAGE, "/desk", "/nowhere", "/desk;x", "/%")) {
            var answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port);
            assertThat(answer).as(path).containsIgnoringCase("X-Content-Type-Options: nosniff");
            assertThat(answer).as(path).contains("default-src 'none'").doesNotContain("unsafe-");
            assertThat(answer).as(path).doesNotContain("Server:").doesNotContain("X-Powered-By");
        }
        for (var path : List.of("/desk", "/my/matters", everybody.here().fill("/track/{token}"))) {
            var who = visitor(path.startsWith("/desk") ? "station" : "resident");
            assertThat(who.raw("GET", path, "").headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        }
    }

    @Test
    void a_public_page_holds_nothing_of_who_made_it_first() {
        for (var path : List.of("/", "/communities/" + Town.STAGE, "/communities/" + Town.STAGE + "/matters")) {
            var address = path + "?poison=" + System.nanoTime();
            var hosts = "Host: " + OTHER_HOST + "\r\nX-Forwarded-Host: " + OTHER_HOST + "\r\nX-Original-URL: /desk"
                    + "\r\nX-Rewrite-URL: /desk\r\nForwarded: host=" + OTHER_HOST;
            raw("GET " + address + " HTTP/1.1\r\n" + hosts);
            visitor("station").get(address);
            var shown = visitor("anonymous").raw("GET", address, "");
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body())
                    .doesNotContain(OTHER_HOST)
                    .doesNotContain("_csrf")
                    .doesNotContain("sign-out");
            assertThat(shown.headers().allValues("Vary").toString()).contains("Cookie", "Accept-Encoding");
            assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("private");
        }
    }

    @Test
    void a_forged_forwarding_header_does_not_begin_a_limit_anew() {
        var somebody = Visitor.anonymous(port, "127.0.0.23");
        int refused = 0;
        for (int i = 0; i < 70; i++) {
            var answer = somebody.raw(
                    "POST",
                    "/track/numbers",
                    "number=0",
                    "Sec-Fetch-Site",
                    "same-origin",
                    "X-Forwarded-For",
                    "203.0.113." + i,
                    "X-Real-IP",
                    "203.0.113." + i,
                    "Forwarded",
                    "for=203.0.113." + i);
            refused += answer.statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void what_is_hers_opens_nothing_that_is_others() {
        var here = everybody.here();
        var elsewhere = everybody.elsewhere();
        var team = "/desk/units/" + here.unit();
        var head = visitor("head");
        for (var address : List.of(
                elsewhere.fill(team + "/duty/shifts/{shift}/cancellations"),
                elsewhere.fill(team + "/members/{account}/leavings"),
                elsewhere.fill(team + "/members/{account}/absences/{grant}/ends"))) {
            assertThat(head.post(address, Map.of()).statusCode()).as(address).isEqualTo(404);
        }
        var photo = "/photos/" + elsewhere.photo() + "/full";
        assertThat(visitor("station").get(here.fill("/desk/matters/{code}/{reference}") + photo))
                .isEqualTo(404);
        assertThat(visitor("resident").get(here.fill("/my/matters/{code}/{reference}") + photo))
                .isEqualTo(404);
        assertThat(visitor("security")
                        .post(here.fill("/admin/accounts/{id}/grants/") + grant(elsewhere) + "/endings", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private static String grant(Belongings of) {
        return of.fill("{grant}");
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void of_many_ticked_at_once_those_of_others_are_left_out() {
        var station = visitor("station");
        var mine = everybody.here().form(database).get("matter");
        var others = everybody.elsewhere().form(database).get("matter");
        var before = state(everybody.elsewhere());
        var sent = station.raw(
                "POST",
                "/desk/assignments",
                "unit=rule&matter=" + mine + "&matter=" + others + "&_csrf=" + station.token(),
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(station.page("/desk/assignments")).doesNotContain(Neighbours.WORD_ELSEWHERE);
        assertThat(state(everybody.elsewhere())).isEqualTo(before);
    }

    private String state(Belongings of) {
        return database.sql(
                        "SELECT m::text FROM matter.matters m WHERE community_code = ? AND year || '-' || number = ?")
                .params(of.community(), of.reference())
                .query((row, number) -> row.getString(1))
                .single();
    }

    @Test
    void what_a_row_held_stays_out_of_what_is_logged() {
        var insert =
                "INSERT INTO identity.logins (login, account_id) SELECT login, account_id FROM identity.logins LIMIT 1";
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> database.sql(insert).update()))
                .rootCause()
                .message()
                .contains("logins_pk")
                .doesNotContain("Key (");
        assertThat(LoggerFactory.getLogger("org.springframework.web.servlet.PageNotFound")
                        .isWarnEnabled())
                .as("whether addresses that lead nowhere are written down")
                .isFalse();
    }

    /** Sends lines as they are, and gives the whole answer. */
    private String raw(String lines) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((lines + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
