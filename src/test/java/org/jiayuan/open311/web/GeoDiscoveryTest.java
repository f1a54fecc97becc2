package org.jiayuan.open311.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What another system finds before it has asked or said anything, and what it is told when it asks wrongly. */
@JiayuanTest
class GeoDiscoveryTest {

    private static final String V2 = "/open311/v2/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvcTester web;

    private MvcTestResult get(String address) {
        return web.get().uri(V2 + address).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(Visitor.text(answer));
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void discovery_says_in_both_formats_what_there_is() {
        var xml = get("discovery.xml");
        assertThat(xml).hasStatusOk();
        assertThat(xml.getResponse().getContentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(Visitor.text(xml))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<discovery><changeset>")
                .contains("<endpoints><endpoint><specification>http://wiki.open311.org/GeoReport_v2</specification>")
                .contains("<formats><format>text/xml</format><format>application/json</format></formats>");
        var json = get("discovery.json");
        assertThat(json.getResponse().getContentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(json(json).get("endpoints").get(0).get("url").asString()).endsWith("/open311/v2");
        assertThat(json(json).get("key_service").asString()).isNotEmpty();
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void services_are_a_bare_array_and_each_has_its_attributes() {
        var services = json(get("services.json?jurisdiction_id=440305007019"));
        assertThat(services.isArray()).isTrue();
        assertThat(services.get(0).get("service_code").isString()).isTrue();
        assertThat(services.get(0).get("metadata").isBoolean()).isTrue();
        assertThat(Visitor.text(get("services.xml")))
                .contains("<services><service><service_code>streetlight</service_code><service_name>路灯")
                .contains("<metadata>true</metadata><type>realtime</type>");
        var definition = json(get("services/streetlight.json"));
        assertThat(definition.get("service_code").asString()).isEqualTo("streetlight");
        var kind = definition.get("attributes").get(0);
        assertThat(kind.get("datatype").asString()).isEqualTo("singlevaluelist");
        assertThat(kind.get("required").isBoolean()).isTrue();
        assertThat(kind.get("values").get(0).get("key").asString()).isEqualTo("complaint");
        assertThat(Visitor.text(get("services/streetlight.xml")))
                .contains("<service_definition><service_code>streetlight</service_code><attributes><attribute>")
                .contains("<values><value><key>complaint</key><name>投诉</name></value>");
        assertThat(Visitor.text(web.get()
                        .uri(V2 + "services.json")
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .exchange()))
                .contains("Street lights");
    }

    @ParameterizedTest
    @CsvSource({
        "services/nothing.json, 404",
        "services.json?jurisdiction_id=440305999999, 404",
        "services.json?jurisdiction_id=sfgov.org, 404",
        "requests/440305007019-2026-9999999.json, 404",
        "requests/x.json, 404",
        "tokens/440305007019.AAAAAAAAAAAAAAAAAAAAAA.json, 404",
        "requests.json?start_date=yesterday, 400",
        "requests.json?start_date=2026-11-25T00:00:00, 400",
        "requests.json?start_date=2026-11-25T00:00:00Z&end_date=2026-11-24T00:00:00Z, 400",
        "requests.json?status=solved, 400",
        "requests.json?page_size=1001, 400",
        "requests.json?page=0, 400",
        "requests.json?page=999999, 400",
        "nothing.json, 404",
    })
    @Clause(value = "9.1.4", part = true)
    void what_is_refused_has_a_code_and_a_sentence(String address, int status) {
        var answer = get(address);
        assertThat(answer).hasStatus(status);
        var error = json(answer).get(0);
        assertThat(error.get("code").asString()).isEqualTo(Integer.toString(status));
        assertThat(error.get("description").asString()).isNotBlank();
        var xml = get(address.replace(".json", ".xml"));
        assertThat(xml).hasStatus(status);
        assertThat(xml.getResponse().getContentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(Visitor.text(xml)).contains("<errors><error><code>" + status + "</code><description>");
    }
}
