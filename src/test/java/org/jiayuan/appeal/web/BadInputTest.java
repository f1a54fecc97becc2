package org.jiayuan.appeal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiayuan.Clause;
import org.jiayuan.journeys.Journey;
import org.jiayuan.platform.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a resident's pages answer to what no resident would type, or types by mistake. */
@Journey
class BadInputTest {

    private static final String COMMUNITY = "/communities/440305007019";
    private static final String LAMP = "北门的路灯连着三晚不亮了，什么时候修好？";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    Sender sender;

    @Autowired
    Limits limits;

    @BeforeEach
    void open() {
        sender = new Sender(port, "127.0.0.7");
    }

    private int matters() {
        return database.sql("SELECT count(*) FROM matter.matters")
                .query(Integer.class)
                .single();
    }

    private int links() {
        return database.sql("SELECT count(*) FROM appeal.links")
                .query(Integer.class)
                .single();
    }

    /** A filled last screen, a second after it was shown. */
    private Map<String, String> filled(Sender who) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("text", LAMP);
        fields.put("words", "北门岗亭旁边");
        var shown = who.post(COMMUNITY + "/appeals/new/check", fields);
        assertThat(shown.statusCode()).isEqualTo(200);
        var key = KEY.matcher(shown.body());
        assertThat(key.find()).isTrue();
        fields.put("key", key.group(1));
        fields.put("asks", "什么时候修好？");
        fields.put("different", "yes");
        sleep();
        return fields;
    }

    private static void sleep() {
        try {
            Thread.sleep(1_100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String path(HttpResponse<String> sent) {
        return URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
    }

    @ParameterizedTest
    @CsvSource({
        "place, text, '', platform.fault.missing",
        "place, text, 灯, appeal.fault.text-short",
        "place, text, LONG, platform.fault.too-long",
        "place, text, 路灯坏了NUL三天, platform.fault.unreadable",
        "check, words, '', matter.fault.place-missing",
        "check, words, 岗亭NUL旁边, platform.fault.unreadable",
        "check, words, LONG, platform.fault.too-long",
        "check, cell, 44030500701999, matter.fault.place-unknown",
        "check, cell, 'x'' OR 1=1 --', matter.fault.place-unknown",
        "check, facility, not-an-id, matter.fault.place-unknown",
    })
    @Clause("9.2.6")
    void what_is_wrong_is_said_beside_its_field_and_the_rest_is_kept(
            String screen, String field, String typed, String rule) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("text", LAMP);
        fields.put(field, typed.replace("NUL", "\0").replace("LONG", "长".repeat(2_001)));
        var answer = sender.post(COMMUNITY + "/appeals/new/" + screen, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("data-rule=\"" + rule + "\"");
        assertThat(answer.body()).contains("text".equals(field) ? typed.replaceAll("NUL.*|LONG", "") : LAMP);
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 12345, identity.broken.phone",
        "nickname, 13800000000, identity.broken.nickname",
        "nickname, <b>张三</b>, identity.broken.nickname",
        "asks, MANY, matter.broken.asks-too-many",
        "asks, 问NUL题, platform.fault.unreadable",
        "text, 楼上着火了在冒烟, appeal.fault.danger",
        "key, AAAA, appeal.fault.key",
    })
    @Clause("9.2.6")
    void the_last_screen_stores_nothing_while_something_is_wrong(String field, String typed, String rule) {
        var fields = filled(sender);
        int matters = matters();
        int links = links();
        var value = typed.replace("NUL", "\0").replace("MANY", "问一\n".repeat(25));
        var answer = sender.post(COMMUNITY + "/appeals", Sender.with(fields, field, value));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("data-rule=\"" + rule + "\"").contains("北门岗亭旁边");
        assertThat(matters()).isEqualTo(matters);
        assertThat(links()).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource({"39.9, 116.4", "NaN, NaN", "1e999, 113.9", "-91, 181"})
    void a_place_outside_the_district_is_not_taken(String lat, String lng) {
        var answer = sender.post(COMMUNITY + "/appeals/new/check", Map.of("text", LAMP, "lat", lat, "lng", lng));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("matter.fault.place-outside").contains(LAMP);
        assertThat(sender.post("/locations", Map.of("lat", lat, "lng", lng)).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%ff%fe%fa", "text=%zz", "text=\u00ff\u00fe\u00fa", "text=%C2%B7%B5%C6%B2%BB%C1%C1"})
    void what_cannot_be_decoded_is_refused(String body) {
        var answer = sender.post(COMMUNITY + "/appeals/new/place", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("什么都没有改动");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/communities/%zz", "/communities/%ff%fe", "/communities/%00", "/search?q=%zz", "/search?q=%ff"})
    void an_address_that_cannot_be_read_says_nothing_of_the_server(String path) {
        var answer = sender.asWritten(path);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception");
    }

    @Test
    void ten_megabytes_are_put_back_shortened_and_more_are_refused() {
        var ten = sender.post(COMMUNITY + "/appeals/new/place", "text=" + "a".repeat(10_000_000));
        assertThat(ten.statusCode()).isEqualTo(422);
        assertThat(ten.body()).contains("platform.fault.too-long").hasSizeLessThan(100_000);
        var more = sender.post(COMMUNITY + "/appeals/new/place", "text=" + "a".repeat(13_000_000));
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(more.body()).contains("内容太大了");
    }

    @Test
    void markup_and_commands_stay_words() {
        var evil = "<script>alert(1)</script>'; DROP TABLE matter.matters; --";
        var fields = Map.of("text", "路灯坏了 " + evil, "words", "<b>岗亭</b>" + evil, "asks", "<i>问</i>");
        var answer = sender.post(COMMUNITY + "/appeals/new/check", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain("<script>alert")
                .doesNotContain("<b>岗亭")
                .doesNotContain("<i>问");
        assertThat(answer.body()).contains("&lt;script&gt;");
        assertThat(sender.get("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").body())
                .doesNotContain("<script>alert");
        assertThat(sender.post("/track/numbers", Map.of("number", evil)).body()).doesNotContain("<script>alert");
        assertThat(matters()).isPositive();
    }

    @Test
    @Clause("9.2.6")
    void the_same_form_sent_twice_makes_one_matter_and_its_receipt() {
        var fields = filled(sender);
        int matters = matters();
        var first = sender.post(COMMUNITY + "/appeals", fields);
        var second = sender.post(COMMUNITY + "/appeals", fields);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(path(second)).isEqualTo(path(first));
        assertThat(matters()).isEqualTo(matters + 1);
        var link = path(first);
        assertThat(sender.get(link).body()).contains("北门的路灯");
        refuses_what_comes_out_of_turn(link);
    }

    private void refuses_what_comes_out_of_turn(String link) {
        var stale = sender.post(link + "/additions", Map.of("words", "还是不亮", "seen", "0"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("matter.broken.stale").contains("还是不亮");
        var tooEarly = sender.post(link + "/ratings", Map.of("verdict", "solved"));
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(tooEarly.body()).contains("matter.broken.not-now");
        assertThat(sender.post(link + "/ratings", Map.of()).body()).contains("platform.fault.choose");
        assertThat(sender.post(link + "/additions", Map.of("words", "长".repeat(2_001)))
                        .body())
                .contains("platform.fault.too-long");
        assertThat(sender.post(link + "/withdrawals", Map.of()).statusCode()).isEqualTo(302);
        assertThat(sender.post(link + "/withdrawals", Map.of()).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/communities/000000000000",
                "/communities/abc",
                COMMUNITY + "/matters/2026-999999",
                COMMUNITY + "/matters/2026-99999999999999",
                "/track/440305007019.AAAAAAAAAAAAAAAAAAAAAA",
                "/track/x"
            })
    void what_is_not_there_is_not_found(String path) {
        var answer = sender.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("这里没有您要找的页面");
    }

    @Test
    void nobody_follows_what_is_not_there() {
        assertThat(sender.post(COMMUNITY + "/matters/2026-999999/followers", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        for (var path : List.of(COMMUNITY + "/appeals/new/place", COMMUNITY + "/appeals", "/sign-in/codes")) {
            var answer = sender.postFromElsewhere(path, Map.of("text", LAMP, "phone", "13800001111"));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1380000", "23800000000", "' OR 1=1"})
    void a_number_that_is_none_is_said_beside_the_field(String phone) {
        for (var path : List.of("/sign-in/codes", "/track/codes")) {
            var answer = sender.post(path, Map.of("phone", phone));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("identity.broken.phone");
        }
    }

    @Test
    void a_code_is_sent_once_a_minute_and_the_form_says_when_again() {
        var phone = Map.of("phone", "13955550001");
        assertThat(sender.post("/sign-in/codes", phone).statusCode()).isEqualTo(200);
        var again = sender.post("/sign-in/codes", phone);
        assertThat(again.statusCode()).isEqualTo(429);
        assertThat(again.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(again.body()).contains("platform.problem.wait").contains("13955550001");
        var wrong = sender.post("/sign-in", Map.of("phone", "13955550001", "code", "abc\0"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("identity.broken.code");
    }

    @Test
    void too_many_appeals_from_one_address_wait_and_lose_nothing() {
        var flood = new Sender(port, "127.0.0.9");
        for (int sent = 1; sent < AppealController.APPEALS_AN_HOUR; sent++) {
            limits.count(
                    AppealController.BY_THE_HOUR, "127.0.0.9", AppealController.APPEALS_AN_HOUR, Duration.ofHours(1));
        }
        assertThat(flood.post(COMMUNITY + "/appeals", filled(flood)).statusCode())
                .isEqualTo(302);
        HttpResponse<String> answer = flood.post(COMMUNITY + "/appeals", filled(flood));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(answer.body())
                .contains("platform.problem.wait")
                .contains(LAMP)
                .contains("北门岗亭旁边");
    }
}
