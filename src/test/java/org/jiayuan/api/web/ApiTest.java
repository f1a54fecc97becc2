package org.jiayuan.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.api.Operation;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.Published;
import org.jiayuan.open311.MakeApiKey;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface and the feeds: what they answer, and that the OpenAPI document says so. */
@JiayuanTest
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static UnitScenes scene;
    private static List<String> requests;
    private static String token;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvcTester web;

    /** Three public matters and one nobody has looked at, sent through the other door. */
    @BeforeEach
    void build() {
        if (scene != null) {
            return;
        }
        scene = UnitScenes.in(program);
        var unit = AdministrationScenes.aUnit(
                program.getBean(org.jiayuan.unit.OpenUnit.class),
                program.getBean(org.jiayuan.division.Divisions.class),
                "信息科");
        var key = program.getBean(MakeApiKey.class)
                .of("随手拍", 100, AdministrationScenes.by(UUID.randomUUID(), Role.SYSTEM_ADMIN, unit))
                .secret();
        requests = new ArrayList<>();
        for (var text : List.of("东门的路灯不亮了", "西门的路灯不亮了", "南门的路灯不亮了", "北门的路灯不亮了，我是王小明")) {
            var answer = JSON.readTree(Visitor.text(web.post()
                            .uri("/open311/v2/requests.json")
                            .param("api_key", key)
                            .param("service_code", "streetlight")
                            .param("description", text)
                            .param("jurisdiction_id", scene.community)
                            .param("address_string", "小区门口")
                            .exchange()))
                    .get(0);
            requests.add(answer.get("service_request_id").asString());
            token = answer.get("service_notice").asString().replaceAll("(?s).*/track/([\\d]{12}\\.[\\w-]{22}).*", "$1");
            if (requests.size() < 4) {
                program.getBean(LookAtWords.class)
                        .of(
                                Published.read(requests.getLast()).orElseThrow(),
                                1,
                                new LookAtWords.Decision.Show(text, Map.of()),
                                new Act(scene.actor(scene.head), Instant.now()));
            }
        }
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).exchange();
    }

    private JsonNode json(String address) {
        var answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return JSON.readTree(Visitor.text(answer));
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void matters_are_listed_by_key_filtered_and_shown() {
        var inside = "/api/v1/matters?division=" + scene.community;
        var first = json(inside + "&size=2");
        assertThat(first.get("items")).hasSize(2);
        var next = first.get("next").asString();
        var second = json(next.substring(next.indexOf("/api")));
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        var all = new HashSet<String>();
        for (var page : List.of(first, second)) {
            page.get("items").forEach(matter -> all.add(matter.get("id").asString()));
        }
        assertThat(all).isEqualTo(Set.copyOf(requests.subList(0, 3)));
        assertThat(json(inside + "&state=done").get("items")).isEmpty();
        assertThat(json(inside + "&category=noise").get("items")).isEmpty();
        assertThat(json(inside + "&to=2020-01-01T00:00:00Z").get("items")).isEmpty();
        assertThat(json("/api/v1/matters?division=" + scene.subDistrict).get("items"))
                .isNotEmpty();
        var unseen = json(address(requests.getLast()));
        assertThat(unseen.get("text").isNull()).isTrue();
        assertThat(unseen.toString()).doesNotContain("北门").doesNotContain("王小明");
        assertThat(json(address(requests.getFirst())).get("text").asString()).isEqualTo("东门的路灯不亮了");
    }

    private static String address(String request) {
        return "/api/v1/matters/" + request.substring(0, 12) + "/" + request.substring(13);
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void her_own_matter_is_shown_to_whoever_has_the_token() {
        var own = own(token);
        assertThat(own).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var matter = JSON.readTree(Visitor.text(own)).get("items").get(0);
        assertThat(matter.get("id").asString()).isEqualTo(requests.getLast());
        assertThat(matter.get("text").asString()).contains("王小明");
        assertThat(matter.get("due"))
                .isEqualTo(json(address(requests.getLast())).get("due"));
        for (var wrong : new String[] {"", "x", scene.community + ".AAAAAAAAAAAAAAAAAAAAAA"}) {
            assertThat(own(wrong)).hasStatus(401).containsHeader("WWW-Authenticate");
        }
        assertThat(get("/api/v1/own-matters")).hasStatus(401);
    }

    private MvcTestResult own(String shown) {
        return web.get()
                .uri("/api/v1/own-matters")
                .header("Authorization", "Bearer " + shown)
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, 404",
        "/api/v1/divisions/1, 404",
        "/api/v1/divisions?parent=440306000000, 404",
        "/api/v1/matters?division=x, 404",
        "/api/v1/matters/440305007019/2026-9999999, 404",
        "/api/v1/matters?size=101, 400",
        "/api/v1/matters?size=x, 400",
        "/api/v1/matters?from=yesterday, 400",
        "/api/v1/matters?state=solved, 400",
        "/api/v1/matters?after=x, 400",
    })
    void what_cannot_be_answered_is_a_problem(String address, int status) {
        var answer = get(address);
        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        var problem = JSON.readTree(Visitor.text(answer));
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void what_would_change_something_is_a_problem_too(String method) {
        var answer =
                web.method(HttpMethod.valueOf(method)).uri("/api/v1/matters").exchange();
        assertThat(answer).hasStatus(405).hasHeader("Allow", "GET, HEAD");
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
    }

    @Test
    void what_no_row_can_hold_is_a_problem() {
        for (var name : new String[] {"division", "category"}) {
            assertThat(web.get().uri("/api/v1/matters").param(name, "\0").exchange())
                    .hasStatus(400);
        }
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void the_document_describes_what_is_answered() {
        var document = json("/api/v1/openapi.json");
        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        var examples = Map.of(
                Operation.DIVISIONS, List.of("/api/v1/divisions?size=2"),
                Operation.DIVISION, List.of("/api/v1/divisions/" + scene.community, "/api/v1/divisions/440305000000"),
                Operation.CATEGORIES, List.of("/api/v1/categories"),
                Operation.MATTERS, List.of("/api/v1/matters?size=3", "/api/v1/matters?state=open"),
                Operation.MATTER, List.of(address(requests.getFirst()), address(requests.getLast())));
        for (var operation : Operation.values()) {
            var described = document.get("paths").get(operation.path()).get("get");
            var schema = described
                    .get("responses")
                    .get("200")
                    .get("content")
                    .get("application/json")
                    .get("schema");
            var answers = operation == Operation.OWN_MATTERS
                    ? List.of(JSON.readTree(Visitor.text(own(token))))
                    : examples.get(operation).stream().map(this::json).toList();
            for (var answer : answers) {
                assertThat(faults(operation.path(), answer, schema, document)).isEmpty();
            }
        }
        var problem = JSON.readTree(Visitor.text(get("/api/v1/nothing")));
        assertThat(faults("problem", problem, document.at("/components/schemas/Problem"), document))
                .isEmpty();
        assertThat(faults(
                        "wrong",
                        JSON.readTree("{\"items\":[{}]}"),
                        document.at("/components/schemas/MatterList"),
                        document))
                .as("the test itself finds what is wrong")
                .isNotEmpty();
    }

    /** Where a value is not what its schema says: the part of JSON Schema that the document uses. */
    private static List<String> faults(String where, JsonNode value, JsonNode schema, JsonNode document) {
        if (schema.has("$ref")) {
            return faults(
                    where, value, document.at(schema.get("$ref").asString().substring(1)), document);
        }
        var faults = new ArrayList<String>();
        var types = schema.get("type").isArray()
                ? schema.get("type").valueStream().map(JsonNode::asString).toList()
                : List.of(schema.get("type").asString());
        if (types.stream().noneMatch(type -> is(type, value))) {
            faults.add(where + " is no " + types + ": " + value);
        } else if (value.isObject()) {
            schema.get("required").forEach(name -> {
                if (!value.has(name.asString())) {
                    faults.add(where + " lacks " + name);
                }
            });
            for (var field : value.properties()) {
                var property = schema.get("properties").get(field.getKey());
                if (property == null) {
                    faults.add(where + " has " + field.getKey());
                } else {
                    faults.addAll(faults(where + "." + field.getKey(), field.getValue(), property, document));
                }
            }
        } else if (value.isArray()) {
            value.forEach(item -> faults.addAll(faults(where + "[]", item, schema.get("items"), document)));
        } else if (schema.has("format") && value.isString()) {
            java.time.OffsetDateTime.parse(value.asString());
        }
        return faults;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
