package org.jiayuan.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Published;
import org.jiayuan.matter.Working;
import org.jiayuan.open311.MakeApiKey;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.UnitScenes;
import org.jiayuan.webhook.RegisterWebhook.Registered;
import org.jiayuan.webhook.RegisterWebhook.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A place in which webhooks are registered, and a real server on this machine which hears what they send. */
@JiayuanTest
abstract class WebhookScenes {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static @Nullable UnitScenes built;

    UnitScenes scene;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient database;

    @Autowired
    DeliverEvents deliver;

    @Value("${jiayuan.outside.allowed}")
    URI receiver;

    record Got(Headers headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    final List<Got> got = new CopyOnWriteArrayList<>();
    HttpServer server;
    volatile int status = 204;
    Act admin;

    @BeforeEach
    void listen() throws IOException {
        if (built == null) {
            built = UnitScenes.in(program);
        }
        scene = built;
        var office = AdministrationScenes.aUnit(
                program.getBean(OpenUnit.class), program.getBean(org.jiayuan.division.Divisions.class), "信息科");
        admin = AdministrationScenes.by(UUID.randomUUID(), Role.SYSTEM_ADMIN, office);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), receiver.getPort()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(new Got(exchange.getRequestHeaders(), body));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        database.sql("SELECT id FROM webhook.hooks WHERE stopped_at IS NULL")
                .query(UUID.class)
                .list()
                .forEach(id -> program.getBean(StopWebhook.class).of(id, admin));
    }

    Registered register(Set<String> categories) {
        return program.getBean(RegisterWebhook.class)
                .of(new Wanted("城市运行平台", receiver + "/hook?who=us", scene.community, categories, false), admin);
    }

    MatterId submitted(String text) {
        var key = program.getBean(MakeApiKey.class).of("随手拍", 1000, admin).secret();
        var answer = JSON.readTree(Visitor.text(web.post()
                .uri("/open311/v2/requests.json")
                .param("api_key", key)
                .param("service_code", "streetlight")
                .param("description", text)
                .param("jurisdiction_id", scene.community)
                .param("address_string", "小区门口")
                .param("phone", "13912345678")
                .exchange()));
        return Published.read(answer.get(0).get("service_request_id").asString())
                .orElseThrow();
    }

    void look(MatterId id, LookAtWords.Decision decision) {
        program.getBean(LookAtWords.class).of(id, 1, decision, new Act(scene.actor(scene.head), Instant.now()));
    }

    void show(MatterId id, String text) {
        look(id, new LookAtWords.Decision.Show(text, Map.of()));
    }

    void update(MatterId id, String word) {
        program.getBean(MakeMove.class)
                .byStaff(id, MakeMove.UNSEEN, new Act(scene.actor(scene.lan), Instant.now()), new Working.Update(word));
    }

    void deliver(Duration later) {
        deliver.run(Instant.now().plus(later));
    }

    List<String> types() {
        return got.stream().map(one -> one.json().get("type").asString()).toList();
    }

    List<String> states(Registered hook) {
        return database.sql("SELECT state FROM webhook.deliveries WHERE hook_id = ?")
                .param(hook.webhook().id())
                .query((row, number) -> row.getString("state"))
                .list();
    }
}
