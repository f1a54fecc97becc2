package org.jiayuan.open311;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.Jiayuan;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.Visitor;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Places;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.matter.ActForUnit;
import org.jiayuan.matter.Ask;
import org.jiayuan.matter.Dispatching;
import org.jiayuan.matter.FindUpdates;
import org.jiayuan.matter.Intake;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Move;
import org.jiayuan.matter.Published;
import org.jiayuan.matter.Replying;
import org.jiayuan.matter.Working;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.UnitScenes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A unit that is another system: a second program of ours with a database of its own, and one that answers otherwise. */
@JiayuanTest
@Proves({SetEndpoint.class, ActForUnit.class})
class ForwardTest {

    private static @Nullable UnitScenes built;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient database;

    @Autowired
    ForwardMatters forward;

    @Value("${jiayuan.outside.allowed}")
    URI elsewhere;

    private UnitScenes scene;
    private UUID unit;
    private Visitor system;

    @BeforeEach
    void build() {
        if (built == null) {
            built = UnitScenes.in(program);
        }
        scene = built;
        unit = scene.unit(Unit.Kind.BUREAU, scene.centre, scene.district, "路灯所");
        system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        system.get("/admin/endpoints/" + unit);
    }

    private void set(String key) {
        assertThat(system.post(
                        "/admin/endpoints/" + unit,
                        "url",
                        elsewhere + "/open311/v2/",
                        "jurisdiction",
                        scene.community,
                        "key",
                        key,
                        "service-suggestion",
                        "suggestion"))
                .hasStatus(302);
    }

    private static String key(ApplicationContext program) {
        var office =
                AdministrationScenes.aUnit(program.getBean(OpenUnit.class), program.getBean(Divisions.class), "信息科");
        return program.getBean(MakeApiKey.class)
                .of("来往的系统", 1000, AdministrationScenes.by(UUID.randomUUID(), Role.SYSTEM_ADMIN, office))
                .secret();
    }

    /** A suggestion, accepted and dispatched to the unit. */
    private MatterId dispatched(String text) {
        var cell = program.getBean(Places.class)
                .cells(scene.community)
                .getFirst()
                .id()
                .code();
        var sent = Visitor.text(web.post()
                .uri("/open311/v2/requests.xml")
                .param("api_key", key(program))
                .param("service_code", "suggestion")
                .param("description", text)
                .param("address_id", cell)
                .param("phone", "13912345678")
                .param("attribute[asks][]", "什么时候能亮？")
                .exchange());
        var id = Published.read(sent.replaceAll("(?s).*<service_request_id>([^<]+)<.*", "$1"))
                .orElseThrow();
        does(program, scene, scene.lan, id, new Intake.Accept(null, null, null));
        does(
                program,
                scene,
                scene.lan,
                id,
                new Dispatching.Dispatch(new Dispatching.Target(unit, null, false, List.of())));
        return id;
    }

    private static void does(ApplicationContext where, UnitScenes scene, UUID who, MatterId id, Move move) {
        where.getBean(MakeMove.class).byStaff(id, MakeMove.UNSEEN, new Act(scene.actor(who), Instant.now()), move);
    }

    private static void show(ApplicationContext where, UnitScenes scene, MatterId id, int step, String text) {
        where.getBean(LookAtWords.class)
                .of(
                        id,
                        step,
                        new LookAtWords.Decision.Show(text, Map.of()),
                        new Act(scene.actor(scene.head), Instant.now()));
    }

    private void run(Duration later) {
        forward.run(Instant.now().plus(later));
    }

    private String state(MatterId id) {
        return one("SELECT state FROM matter.matters WHERE community_code = ? AND year = ? AND number = ?", id);
    }

    private String forwarded(MatterId id, String column) {
        return one(
                "SELECT coalesce(" + column + ", '') FROM open311.forwards WHERE community_code = ? AND year = ? "
                        + "AND number = ? ORDER BY sequence DESC LIMIT 1",
                id);
    }

    private String one(String sql, MatterId id) {
        return database.sql(sql)
                .params(id.communityCode(), id.year(), id.number())
                .query(String.class)
                .single();
    }

    private String desk(MatterId id) {
        return Visitor.text(web.get()
                .uri("/desk/matters/" + id.communityCode() + "/" + id.reference())
                .with(scene.as(scene.lan))
                .exchange());
    }

    private List<FindUpdates.Update> updates(MatterId id) {
        var now = Instant.now();
        return program.getBean(FindUpdates.class)
                .of(
                        new FindUpdates.Filter(
                                List.of(), List.of(id), now.minusSeconds(3600), now.plusSeconds(3600), 0),
                        100,
                        program.getBean(Screens.class).ofEverybody(Look.standard(), "/", now));
    }

    private List<String> steps(MatterId id, String action) {
        return database.sql("SELECT redacted FROM matter.steps WHERE community_code = ? AND year = ? AND number = ? "
                        + "AND action = ? AND party = 'HOLDER' AND unit = ? ORDER BY sequence")
                .params(id.communityCode(), id.year(), id.number(), action, unit)
                .query((row, number) -> String.valueOf(row.getString("redacted")))
                .list();
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_is_dispatched_is_handled_by_a_second_program_of_ours_and_its_answer_comes_back() throws IOException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "second");
        try (var second = new SpringApplicationBuilder(Jiayuan.class)
                .run(
                        "--server.port=" + elsewhere.getPort(),
                        "--jiayuan.tls=proxy",
                        "--jiayuan.data=" + data,
                        "--jiayuan.postgres-binaries=target/postgres-binaries")) {
            var there = UnitScenes.in(second, scene.community);
            set(key(second));
            var id = dispatched("北门的路灯不亮，我叫王小明，电话13912345678");
            run(Duration.ofSeconds(1));
            assertThat(forwarded(id, "failure")).isEqualTo("UNSHOWN");
            assertThat(desk(id)).contains("路灯所用自己的系统办理", "文字还没有公开");
            assertThat(second.getBean(JdbcClient.class)
                            .sql("SELECT count(*) FROM matter.matters")
                            .query(Integer.class)
                            .single())
                    .isZero();

            show(program, scene, id, 1, "北门的路灯不亮");
            run(Duration.ofSeconds(1));
            assertThat(forwarded(id, "state")).as(forwarded(id, "failure")).isEqualTo("OPEN");
            assertThat(state(id)).isEqualTo("IN_HAND");
            var other = Published.read(forwarded(id, "request_id")).orElseThrow();
            assertThat(desk(id)).contains(forwarded(id, "request_id"), "对方办理中");
            var row = second.getBean(JdbcClient.class)
                    .sql("SELECT m::text || s.redacted FROM matter.matters m JOIN matter.steps s "
                            + "USING (community_code, year, number) WHERE s.sequence = 1")
                    .query(String.class)
                    .single();
            assertThat(row).contains("OPEN311", "北门的路灯不亮").doesNotContain("13912345678", "王小明");

            show(second, there, other, 1, "北门的路灯不亮");
            does(second, there, there.lan, other, new Intake.Accept(null, null, null));
            var bureau = there.unit(Unit.Kind.BUREAU, there.centre, there.district, "市政所");
            var mason = there.hire("丁一", bureau, Role.CLERK, there.district);
            does(
                    second,
                    there,
                    there.lan,
                    other,
                    new Dispatching.Dispatch(new Dispatching.Target(bureau, null, false, List.of())));
            does(second, there, mason, other, new Dispatching.Take(null));
            does(second, there, mason, other, new Working.Update("师傅明天去修，联系人张三丰13800138000"));
            run(Duration.ofMinutes(11));
            run(Duration.ofMinutes(22));
            assertThat(steps(id, "UPDATE").toString())
                    .containsOnlyOnce("师傅明天去修")
                    .doesNotContain("13800138000");
            var said = updates(id).stream()
                    .filter(update -> update.words() != null)
                    .toList();
            assertThat(said)
                    .as("nothing of it is public before somebody has looked")
                    .isEmpty();

            var asks = second.getBean(JdbcClient.class)
                    .sql("SELECT ask FROM matter.asks ORDER BY ask")
                    .query(Integer.class)
                    .list();
            does(
                    second,
                    there,
                    mason,
                    other,
                    new Replying.Reply(
                            asks.stream()
                                    .map(ask -> new Ask.Answer(ask, Ask.Outcome.ANSWERED, "灯已经换好", null))
                                    .toList(),
                            "灯已经换好"));
            does(second, there, there.lan, other, new Replying.Check(true, "灯已经换好，请放心"));
            run(Duration.ofMinutes(33));
            assertThat(forwarded(id, "state")).isEqualTo("DONE");
            assertThat(state(id)).isEqualTo("CHECKING");
            assertThat(steps(id, "REPLY")).hasSize(1).first().asString().contains("灯已经换好");
            run(Duration.ofMinutes(44));
            assertThat(steps(id, "REPLY")).hasSize(1);
            does(program, scene, scene.lan, id, new Replying.Check(true, null));
            assertThat(state(id)).isEqualTo("REPLIED");
            assertThat(desk(id)).contains("已答复");
        }
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void a_token_is_asked_for_until_it_has_a_number_and_a_state_without_updates_is_an_answer() throws IOException {
        try (var stranger = new Stranger(elsewhere.getPort())) {
            set("their-key");
            var id = dispatched("西门的路灯不亮");
            show(program, scene, id, 1, "西门的路灯不亮");
            stranger.answers.put(
                    "POST requests.xml",
                    "<?xml version=\"1.0\"?><service_requests><request><token>t 1</token></request></service_requests>");
            run(Duration.ofSeconds(1));
            assertThat(forwarded(id, "state")).isEqualTo("SENT");
            assertThat(state(id)).isEqualTo("DISPATCHED");
            assertThat(stranger.posted.getFirst())
                    .contains("api_key=their-key", "service_code=suggestion", "西门的路灯不亮", "jurisdiction_id=", "lat=")
                    .doesNotContain("13912345678");
            stranger.answers.put("GET tokens/t 1.xml", "<service_requests><request/></service_requests>");
            run(Duration.ofMinutes(11));
            assertThat(forwarded(id, "state")).isEqualTo("SENT");
            stranger.answers.put(
                    "GET tokens/t 1.xml",
                    "<service_requests><request><service_request_id>77</service_request_id></request></service_requests>");
            run(Duration.ofMinutes(22));
            assertThat(forwarded(id, "state")).isEqualTo("OPEN");
            assertThat(state(id)).isEqualTo("IN_HAND");
            stranger.answers.put(
                    "GET requests/77.xml",
                    "<service_requests><request><service_request_id>77</service_request_id><status>closed</status>"
                            + "<status_notes>已换灯泡</status_notes></request></service_requests>");
            run(Duration.ofMinutes(33));
            assertThat(state(id)).isEqualTo("CHECKING");
            assertThat(steps(id, "REPLY")).containsExactly("已换灯泡");
            assertThat(stranger.posted).as("sent once").hasSize(1);
        }
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_is_not_taken_is_tried_again_and_says_why_on_the_desk() throws IOException {
        set("their-key");
        var id = dispatched("东门的路灯不亮");
        show(program, scene, id, 1, "东门的路灯不亮");
        run(Duration.ofSeconds(1));
        assertThat(forwarded(id, "failure")).isEqualTo("CONNECTION");
        assertThat(program.getBean(MeterRegistry.class)
                        .get("jiayuan.forwards.failing")
                        .gauge()
                        .value())
                .isPositive();
        try (var stranger = new Stranger(elsewhere.getPort())) {
            stranger.status = 403;
            stranger.answers.put(
                    "POST requests.xml",
                    "<errors><error><code>403</code><description>&lt;b&gt;bad key</description></error></errors>");
            run(Duration.ofMinutes(2));
            assertThat(forwarded(id, "failure")).isEqualTo("SAID 403: <b>bad key");
            assertThat(desk(id)).contains("对方系统答复：403: &lt;b&gt;bad key", "现在再试");
            stranger.status = 200;
            stranger.answers.put(
                    "POST requests.xml",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><service_requests><request>"
                            + "<service_request_id>&e;</service_request_id></request></service_requests>");
            run(Duration.ofMinutes(30));
            assertThat(forwarded(id, "failure")).startsWith("SAID 200");
            for (int i = 0; i < 12; i++) {
                run(Duration.ofHours(5L * i + 5));
            }
            assertThat(forwarded(id, "state")).isEqualTo("FAILED");
            int tried = stranger.posted.size();
            run(Duration.ofDays(9));
            assertThat(stranger.posted).hasSize(tried);

            stranger.answers.put(
                    "POST requests.xml",
                    "<service_requests><request><service_request_id>78</service_request_id></request></service_requests>");
            assertThat(web.post()
                            .uri("/desk/matters/" + id.communityCode() + "/" + id.reference() + "/forwards")
                            .with(scene.as(scene.lan))
                            .exchange())
                    .hasStatus(302);
            run(Duration.ofSeconds(1));
            assertThat(forwarded(id, "state")).isEqualTo("OPEN");

            var list = Visitor.text(system.get("/admin/endpoints"));
            assertThat(list).contains("路灯所", elsewhere.toString());
            assertThat(Visitor.text(system.get("/admin/endpoints/" + unit))).doesNotContain("their-key");
            assertThat(database.sql("SELECT string_agg(e::text, ' ') FROM open311.endpoints e")
                            .query(String.class)
                            .single())
                    .doesNotContain("their-key");
            assertThat(system.post("/admin/endpoints/" + unit + "/ends")).hasStatus(302);
            assertThat(forwarded(id, "state")).isEqualTo("OVER");
        }
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void only_a_system_administrator_sets_it_and_only_to_an_address_outside() {
        for (var wrong : List.of("https://127.0.0.1/v2", "http://example.com/v2", "https://[::1]/", "")) {
            assertThat(system.post("/admin/endpoints/" + unit, "url", wrong, "service-suggestion", "x"))
                    .hasStatus(422);
        }
        assertThat(system.post("/admin/endpoints/" + unit, "url", elsewhere + "/v2"))
                .hasStatus(422);
        assertThat(system.post(
                        "/admin/endpoints/" + UUID.randomUUID(), "url", elsewhere + "/v2", "service-suggestion", "x"))
                .hasStatus(404);
        var security = AdministrationScenes.signedIn(program, Role.SECURITY_ADMIN);
        assertThat(security.get("/admin/endpoints")).hasStatus(404);
        assertThat(system.get("/admin/endpoints?q=" + scene.community)).hasStatusOk();
    }
}
