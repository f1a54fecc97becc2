package org.jiayuan.open311.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.division.Divisions;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Published;
import org.jiayuan.matter.Reporting;
import org.jiayuan.open311.MakeApiKey;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What another system adds to the requests that it has sent. */
@JiayuanTest
class GeoUpdatesTest {

    private static UnitScenes scene;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient database;

    private String key;
    private String request;

    @BeforeEach
    void send() {
        if (scene == null) {
            scene = UnitScenes.in(program);
        }
        key = key();
        request = Visitor.text(web.post()
                        .uri("/open311/v2/requests.xml")
                        .param("api_key", key)
                        .param("service_code", "streetlight")
                        .param("description", "北门的路灯不亮了")
                        .param("jurisdiction_id", scene.community)
                        .param("address_string", "小区门口")
                        .exchange())
                .replaceAll("(?s).*<service_request_id>([^<]+)<.*", "$1");
    }

    private String key() {
        var unit = AdministrationScenes.aUnit(program.getBean(OpenUnit.class), program.getBean(Divisions.class), "信息科");
        return program.getBean(MakeApiKey.class)
                .of("随手拍", 100, AdministrationScenes.by(UUID.randomUUID(), Role.SYSTEM_ADMIN, unit))
                .secret();
    }

    private MvcTestResult add(String shown, String to, String word, String description) {
        return web.post()
                .uri("/open311/v2/servicerequestupdates.json")
                .param("api_key", shown)
                .param("service_request_id", to)
                .param("update_id", word)
                .param("status", "OPEN")
                .param("description", description)
                .exchange();
    }

    private long added() {
        var id = Published.read(request).orElseThrow();
        return database.sql("SELECT count(*) FROM matter.steps WHERE community_code = ? AND year = ? AND number = ? "
                        + "AND action = 'ADD' AND party = 'REPORTER'")
                .params(id.communityCode(), id.year(), id.number())
                .query(Long.class)
                .single();
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void a_word_is_added_once_and_is_public_only_when_somebody_has_looked() {
        program.getBean(LookAtWords.class)
                .of(
                        Published.read(request).orElseThrow(),
                        1,
                        new LookAtWords.Decision.Show("北门的路灯不亮了", Map.of()),
                        new Act(scene.actor(scene.head), Instant.now()));
        var answer = add(key, request, "77-1", "今晚还是不亮，我是王小明");
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(Visitor.text(answer)).startsWith("[{\"update_id\":\"" + request + "-");
        assertThat(Visitor.text(add(key, request, "77-1", "今晚还是不亮，我是王小明"))).isEqualTo(Visitor.text(answer));
        assertThat(add(key, request, "77-1", "今晚亮了")).hasStatus(400);
        assertThat(added()).isEqualTo(1);
        assertThat(add(key, request, "77-2", "昨晚也不亮")).hasStatusOk();
        assertThat(add(key, request, "", "前晚也不亮")).hasStatusOk();
        assertThat(added()).isEqualTo(3);
        var updates = Visitor.text(web.get()
                .uri("/open311/v2/servicerequestupdates.json?service_request_id=" + request)
                .exchange());
        assertThat(updates).doesNotContain("不亮", "王小明");
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_cannot_be_added_is_refused_and_changes_nothing() {
        assertThat(add("", request, "1", "不亮")).hasStatus(403);
        assertThat(add("jy-wrong", request, "1", "不亮")).hasStatus(403);
        assertThat(add(key(), request, "1", "不亮"))
                .as("a request of another key's")
                .hasStatus(404);
        assertThat(add(key, "x", "1", "不亮")).hasStatus(404);
        assertThat(add(key, scene.community + "-2026-99999", "1", "不亮")).hasStatus(404);
        assertThat(add(key, "", "1", "不亮")).hasStatus(400);
        assertThat(add(key, request, "1", " ")).hasStatus(400);
        assertThat(add(key, request, "1", "灯".repeat(4001))).hasStatus(400);
        assertThat(add(key, request, "1".repeat(201), "不亮")).hasStatus(400);
        assertThat(add(key, request, "1", "\0")).hasStatus(400);
        assertThat(added()).isZero();
        program.getBean(MakeMove.class)
                .byReporter(
                        Published.read(request).orElseThrow(),
                        MakeMove.UNSEEN,
                        new Act(Actor.ANYONE, Instant.now()),
                        new Reporting.Withdraw(null));
        assertThat(add(key, request, "1", "不亮")).as("over").hasStatus(400);
    }
}
