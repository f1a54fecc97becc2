package org.jiayuan.open311.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.Visitor;
import org.jiayuan.archive.Snapshots;
import org.jiayuan.division.Places;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.matter.FindPublished;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.Published;
import org.jiayuan.open311.MakeApiKey;
import org.jiayuan.open311.TakeRequest;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.UnitScenes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What another system that speaks GeoReport v2 gets. */
@JiayuanTest
@Proves({TakeRequest.class, MakeApiKey.class, FindPublished.class})
class GeoReportTest {

    private static final String V2 = "/open311/v2/";
    private static final String LAMP = "北门的路灯连着三晚不亮了，我叫王小明，电话13912345678，什么时候修好？";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static UnitScenes scene;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void build() {
        if (scene == null) {
            scene = UnitScenes.in(program);
        }
    }

    private MvcTestResult get(String address) {
        return web.get().uri(V2 + address).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(Visitor.text(answer));
    }

    private String key(int hourly) {
        var unit = AdministrationScenes.aUnit(
                program.getBean(org.jiayuan.unit.OpenUnit.class),
                program.getBean(org.jiayuan.division.Divisions.class),
                "信息科");
        return program.getBean(MakeApiKey.class)
                .of("市民热线平台", hourly, AdministrationScenes.by(UUID.randomUUID(), Role.SYSTEM_ADMIN, unit))
                .secret();
    }

    private MvcTestResult post(String... fields) {
        return send(V2 + "requests.json", null, fields);
    }

    private MvcTestResult send(String address, @Nullable String word, String... fields) {
        var request = web.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return (word == null ? request : request.header("Idempotency-Key", word)).exchange();
    }

    /** A request that is good in everything. */
    private String[] good(String key, String... more) {
        var all = new java.util.ArrayList<>(List.of(
                "api_key",
                key,
                "service_code",
                "streetlight",
                "description",
                LAMP,
                "address_id",
                cell(),
                "phone",
                "13912345678",
                "last_name",
                "王",
                "first_name",
                "小明"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String cell() {
        return program.getBean(Places.class)
                .cells(scene.community)
                .getFirst()
                .id()
                .code();
    }

    private String posted(String... more) {
        var answer = post(good(key(100), more));
        assertThat(answer).hasStatusOk();
        return json(answer).get(0).get("service_request_id").asString();
    }

    private void release(String request, String text) {
        var head = scene.actor(scene.head);
        program.getBean(LookAtWords.class)
                .of(
                        Published.read(request).orElseThrow(),
                        1,
                        new LookAtWords.Decision.Show(text, Map.of()),
                        new Act(head, Instant.now()));
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void a_request_is_taken_followed_and_read_once_somebody_has_looked() {
        var sent = post(good(key(100), "attribute[kind]", "complaint", "attribute[asks][]", "什么时候修好？"));
        assertThat(sent).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var receipt = json(sent).get(0);
        var id = receipt.get("service_request_id").asString();
        assertThat(id).startsWith(scene.community + "-");
        assertThat(receipt.has("token")).isFalse();
        assertThat(Visitor.text(sent)).doesNotContain("13912345678").doesNotContain("小明");
        var token =
                receipt.get("service_notice").asString().replaceAll("(?s).*/track/([\\d]{12}\\.[\\w-]{22}).*", "$1");
        assertThat(json(get("tokens/" + token + ".json"))
                        .get(0)
                        .get("service_request_id")
                        .asString())
                .isEqualTo(id);

        var before = json(get("requests/" + id + ".json")).get(0);
        assertThat(before.get("status").asString()).isEqualTo("open");
        assertThat(before.has("description")).isFalse();
        assertThat(Visitor.text(get("requests.xml?jurisdiction_id=" + scene.community)))
                .doesNotContain(id);

        release(id, "北门的路灯连着三晚不亮了，什么时候修好？");
        var after = json(get("requests/" + id + ".json")).get(0);
        assertThat(after.get("description").asString()).isEqualTo("北门的路灯连着三晚不亮了，什么时候修好？");
        assertThat(after.get("service_code").asString()).isEqualTo("streetlight");
        assertThat(after.get("address_id").asString()).isEqualTo(cell());
        assertThat(after.get("lat").isNumber()).isTrue();
        assertThat(after.get("requested_datetime").asString()).endsWith("+08:00");
        assertThat(Visitor.text(get("requests/" + id + ".xml")))
                .contains("<service_requests><request><service_request_id>" + id)
                .doesNotContain("13912345678")
                .doesNotContain("王小明");
        lists(id);
    }

    @Test
    void what_no_row_can_hold_is_refused() {
        assertThat(web.get()
                        .uri(V2 + "requests.json")
                        .param("service_code", "\0")
                        .exchange())
                .hasStatus(400);
        assertThat(post(good(key(100), "address_string", "\0"))).hasStatus(400);
        assertThat(web.put().uri(V2 + "requests.json").exchange()).hasStatus(404);
    }

    private void lists(String id) {
        var inside = "jurisdiction_id=" + scene.community;
        assertThat(ids("requests.json?" + inside)).contains(id);
        assertThat(ids("requests.json?" + inside + "&status=open,closed&service_code=streetlight,noise"))
                .contains(id);
        assertThat(ids("requests.json?" + inside + "&status=closed")).doesNotContain(id);
        assertThat(ids("requests.json?" + inside + "&service_code=noise")).doesNotContain(id);
        assertThat(ids("requests.json?" + inside + "&end_date=2026-01-01T00:00:00Z"))
                .doesNotContain(id);
        assertThat(ids("requests.json?" + inside + "&page_size=1&page=500")).isEmpty();
        assertThat(ids("requests.json?status=nonsense&service_request_id=" + id + ",x"))
                .as("the ids override all other arguments")
                .containsExactly(id);
        assertThat(ids("requests.json?jurisdiction_id=440305007019&service_request_id=" + id))
                .isEmpty();
        var updates = json(get("servicerequestupdates.json?service_request_id=" + id));
        assertThat(updates.isArray()).isTrue();
        for (var update : updates) {
            assertThat(update.get("service_request_id").asString()).isEqualTo(id);
            assertThat(update.get("update_id").asString()).startsWith(id + "-");
            assertThat(update.get("description").asString()).isNotBlank();
        }
        assertThat(updates).isNotEmpty();
        assertThat(Visitor.text(get("servicerequestupdates.xml?service_request_id=" + id)))
                .contains("<service_request_updates><request_update><update_id>" + id);
    }

    private List<String> ids(String address) {
        return json(get(address))
                .valueStream()
                .map(request -> request.get("service_request_id").asString())
                .toList();
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void the_same_request_sent_twice_is_one_appeal() {
        var key = key(100);
        var first = send(V2 + "requests.json", "order 7", good(key));
        var second = send(V2 + "requests.xml", "order 7", good(key));
        var other = send(V2 + "requests.json", "order 8", good(key));
        var id = json(first).get(0).get("service_request_id").asString();
        assertThat(Visitor.text(second)).contains("<service_request_id>" + id + "</service_request_id>");
        assertThat(json(other).get(0).get("service_request_id").asString()).isNotEqualTo(id);
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void other_words_under_a_word_that_was_used_are_refused_and_not_lost() {
        var fields = good(key(100));
        assertThat(send(V2 + "requests.json", "order 9", fields)).hasStatusOk();
        fields[List.of(fields).indexOf("description") + 1] = "南门的井盖翘起来了，请来看看";
        var refused = send(V2 + "requests.json", "order 9", fields);
        assertThat(refused).hasStatus(400);
        assertThat(Visitor.text(refused)).contains("Idempotency-Key");
        assertThat(send(V2 + "requests.json", "order 10", fields)).hasStatusOk();
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void pictures_come_with_it_and_wait_for_somebody_to_look() {
        var fields = good(key(100), "media_url", "https://example.com/lamp.jpg");
        var request = web.post()
                .uri(V2 + "requests.json")
                .multipart()
                .file(new MockMultipartFile("media", "lamp.jpg", "image/jpeg", Snapshots.jpeg(60, 40)));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        var sent = request.exchange();
        assertThat(sent).hasStatusOk();
        var receipt = json(sent).get(0);
        assertThat(receipt.get("service_notice").asString()).contains("media_url");
        var id = receipt.get("service_request_id").asString();
        var matter = Published.read(id).orElseThrow();
        assertThat(database.sql(
                                "SELECT count(*) FROM matter.photos WHERE community_code = ? AND year = ? AND number = ?")
                        .params(matter.communityCode(), matter.year(), matter.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        release(id, "路灯不亮");
        assertThat(json(get("requests/" + id + ".json")).get(0).has("media_url"))
                .isFalse();
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void name_and_number_are_sealed() {
        var id = Published.read(posted()).orElseThrow();
        var row = database.sql("SELECT row_to_json(m)::text FROM matter.matters m "
                        + "WHERE community_code = ? AND year = ? AND number = ?")
                .params(id.communityCode(), id.year(), id.number())
                .query(String.class)
                .single();
        assertThat(row).contains("\"channel\":\"OPEN311\"").doesNotContain("13912345678", "小明");
        assertThat(row).doesNotContain("\"reporter_phone\":null").doesNotContain("\"reporter_name\":null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service_code||400",
                "service_code|nothing|404",
                "description||400",
                "description|灯|400",
                "address_id||400",
                "address_id|7|400",
                "address_id|44030500701999|400",
                "lat|22.5|400",
                "lat|north|400",
                "phone|12345|400",
                "attribute[colour]|red|400",
                "attribute[kind]|shout|400",
                "jurisdiction_id|440305999999|404",
                "description|楼上着火了，一直在冒烟|400",
            })
    @Clause(value = "9.1.4", part = true)
    void what_cannot_be_taken_changes_nothing(String field, String value, int status) {
        var fields = new java.util.LinkedHashMap<String, String>();
        var all = good(key(100));
        for (int i = 0; i < all.length; i += 2) {
            fields.put(all[i], all[i + 1]);
        }
        fields.put(field, value == null ? "" : value);
        int before = matters();
        var answer = post(fields.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
        assertThat(answer).hasStatus(status);
        assertThat(json(answer).get(0).get("description").asString()).isNotBlank();
        assertThat(matters()).isEqualTo(before);
    }

    private int matters() {
        return database.sql("SELECT count(*) FROM matter.matters WHERE community_code = ?")
                .param(scene.community)
                .query(Integer.class)
                .single();
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void places_come_as_points_and_as_addresses_too() {
        var at = program.getBean(Places.class)
                .cells(scene.community)
                .getFirst()
                .shape()
                .getInteriorPoint();
        var point = post(good(key(100), "lat", Double.toString(at.getY()), "long", Double.toString(at.getX())));
        assertThat(json(point).get(0).get("service_request_id").asString()).startsWith(scene.community);
        var name = program.getBean(org.jiayuan.division.Divisions.class)
                .get(scene.community)
                .name();
        var fields = good(key(100), "address_string", "南山区" + name + "北门岗亭");
        for (int i = 0; i < fields.length; i += 2) {
            fields[i + 1] = fields[i].equals("address_id") ? "" : fields[i + 1];
        }
        var written = post(fields);
        assertThat(json(written).get(0).get("service_request_id").asString()).startsWith(scene.community);
        var danger = post(good(key(100), "attribute[emergency_numbers_shown]", "yes", "attribute[listed]", "no"));
        assertThat(danger).hasStatusOk();
        assertThat(post(good(key(100), "jurisdiction_id", "440305007019"))).hasStatus(400);
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void only_a_live_key_lets_in_and_no_oftener_than_it_may() {
        assertThat(post("service_code", "streetlight")).hasStatus(403);
        assertThat(post(good("jy-wrong"))).hasStatus(403);
        var key = key(2);
        assertThat(post(good(key))).hasStatusOk();
        assertThat(post(good(key))).hasStatusOk();
        assertThat(post(good(key))).hasStatus(429).containsHeader("Retry-After");
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        system.get("/admin/api-keys");
        assertThat(system.post("/admin/api-keys", "name", "", "hourly", "x")).hasStatus(422);
        var made = system.post("/admin/api-keys", "name", "随手拍", "hourly", "60");
        var secret = Visitor.text(made).replaceAll("(?s).*<b class=\"secret\">([^<]+)</b>.*", "$1");
        assertThat(post(good(secret))).hasStatusOk();
        var list = Visitor.text(system.get("/admin/api-keys"));
        assertThat(list).contains("随手拍", secret.substring(secret.length() - 4)).doesNotContain(secret);
        var id = list.replaceAll("(?s).*?api-keys/([0-9a-f-]{36})/revocations.*", "$1");
        assertThat(system.post("/admin/api-keys/" + id + "/revocations")).hasStatus(302);
        assertThat(post(good(secret))).hasStatus(403);
        var stored = database.sql("SELECT string_agg(k::text, ' ') FROM open311.keys k")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(secret);
        var security = AdministrationScenes.signedIn(program, Role.SECURITY_ADMIN);
        assertThat(security.get("/admin/api-keys")).hasStatus(404);
    }
}
