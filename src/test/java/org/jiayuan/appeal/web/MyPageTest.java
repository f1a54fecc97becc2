package org.jiayuan.appeal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiayuan.Clause;
import org.jiayuan.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a signed-in resident finds on her own page, and nobody else does. */
@Journey
class MyPageTest {

    private static final String COMMUNITY = "/communities/440305007019";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Sender signedIn(String phone, String address) {
        var who = new Sender(port, address);
        assertThat(who.post("/sign-in/codes", Map.of("phone", phone)).statusCode())
                .isEqualTo(200);
        var code = Pattern.compile(phone + ".*?验证码 (\\d{6})", Pattern.DOTALL)
                .matcher(who.get("/outbox").body());
        assertThat(code.find()).isTrue();
        var answer = who.post("/sign-in", Map.of("phone", phone, "code", code.group(1)));
        assertThat(answer.statusCode()).isEqualTo(302);
        return who;
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> token(Sender who) {
        return Map.of("_csrf", found(TOKEN, who.get("/my").body()));
    }

    private void says(Sender who, String text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("text", text);
        fields.put("words", "南门");
        var shown = who.post(COMMUNITY + "/appeals/new/check", fields).body();
        fields.put("key", found(KEY, shown));
        fields.put("different", "yes");
        fields.put("_csrf", found(TOKEN, shown));
        try {
            Thread.sleep(1_100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        var sent = who.post(COMMUNITY + "/appeals", fields);
        assertThat(sent.statusCode()).isEqualTo(302);
        var receipt = sent.headers().firstValue("Location").orElseThrow();
        assertThat(receipt).contains("/my/matters/440305007019/").endsWith("?sent");
        assertThat(who.post(COMMUNITY + "/appeals", fields).headers().firstValue("Location"))
                .contains(receipt);
        assertThat(who.get(receipt.replaceFirst("https?://[^/]+", "")).body())
                .contains("收到了", "href=\"/my\"")
                .doesNotContain("/track/");
    }

    @Test
    @Clause("9.2.6")
    void what_she_reported_is_hers_to_see_and_nobody_elses() {
        var chen = signedIn("13955551001", "127.0.0.11");
        assertThat(chen.get("/my").body()).contains("139****1001").contains("登录以后反映的事都会在这里");
        says(chen, "南门的减速带翘起来了一块");
        var mine = chen.get("/my").body();
        assertThat(mine).contains("南门的减速带").doesNotContain("13955551001");
        var path = found(Pattern.compile("href=\"(/my/matters/440305007019/[^\"]+)\""), mine);
        assertThat(chen.get(path).statusCode()).isEqualTo(200);
        var neighbour = signedIn("13955551002", "127.0.0.12");
        assertThat(neighbour.get(path).statusCode()).isEqualTo(404);
        assertThat(new Sender(port, "127.0.0.13").get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void a_nickname_is_checked_and_then_shown() {
        var li = signedIn("13955551003", "127.0.0.14");
        var fields = new LinkedHashMap<>(token(li));
        fields.put("nickname", "<b>13800000000</b>");
        var refused = li.post("/my/nickname", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("identity.broken.nickname").contains("&lt;b>1380");
        fields.put("nickname", "六栋的小李");
        assertThat(li.post("/my/nickname", fields).statusCode()).isEqualTo(302);
        assertThat(li.get("/my").body()).contains("六栋的小李");
        assertThat(li.post("/my/nickname", Map.of("nickname", "没有令牌")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void signing_out_everywhere_ends_the_session_on_the_other_device_too() {
        var phone = signedIn("13955551004", "127.0.0.15");
        var account = database.sql("SELECT account_id::text FROM identity.accounts ORDER BY created_at DESC LIMIT 1")
                .query(String.class)
                .single();
        assertThat(alsoOnAnotherDevice(account)).isEqualTo(1);
        assertThat(phone.post("/my/sign-outs", token(phone)).statusCode()).isEqualTo(302);
        assertThat(phone.get("/my").statusCode()).isEqualTo(302);
        assertThat(database.sql("SELECT count(*) FROM platform.sessions WHERE principal_name = ?")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int alsoOnAnotherDevice(String account) {
        return database.sql("""
                        INSERT INTO platform.sessions (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time, principal_name)
                        SELECT gen_random_uuid()::text, gen_random_uuid()::text, creation_time, last_access_time,
                            max_inactive_interval, expiry_time, principal_name
                        FROM platform.sessions WHERE principal_name = ?
                        """).param(account).update();
    }

    @Test
    void whose_page_it_is_must_be_known() {
        for (var path :
                new String[] {"/my", "/my/matters", "/my/followed", "/my/readings", "/my/notices", "/my/nickname"}) {
            assertThat(new Sender(port, "127.0.0.16").get(path).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void a_page_that_is_asked_for_with_nonsense_shows_its_beginning() {
        var who = signedIn("13955551005", "127.0.0.17");
        assertThat(who.get("/my/readings?before=x").statusCode()).isEqualTo(200);
        assertThat(who.get("/my/matters?before=%27").statusCode()).isEqualTo(200);
        assertThat(who.get("/my/notices?before=x").statusCode()).isEqualTo(400);
        assertThat(who.get("/my/notices/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
    }
}
